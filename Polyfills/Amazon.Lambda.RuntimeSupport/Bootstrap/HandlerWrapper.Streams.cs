using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>A handler that takes no event and answers nothing, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Task> handler) =>
        WrapAsync(async invocation =>
        {
            await handler();
            return null;
        });

    /// <summary>A handler that takes no event and answers a stream, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Task<Stream>> handler) =>
        WrapAsync(async invocation => new InvocationResponse(await handler()));

    /// <summary>A handler that takes no event and answers a stream.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream> handler) =>
        Wrap(invocation => new InvocationResponse(handler()));

    /// <summary>A handler that takes no event and the context and answers nothing, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Task> handler) =>
        WrapAsync(async invocation =>
        {
            await handler(invocation.LambdaContext);
            return null;
        });

    /// <summary>A handler that takes no event and the context and answers a stream, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Task<Stream>> handler) =>
        WrapAsync(async invocation => new InvocationResponse(await handler(invocation.LambdaContext)));

    /// <summary>A handler that takes no event and the context and answers a stream.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<ILambdaContext, Stream> handler) =>
        Wrap(invocation => new InvocationResponse(handler(invocation.LambdaContext)));

    /// <summary>A handler that takes the event as a stream and answers nothing, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task> handler) =>
        WrapAsync(async invocation =>
        {
            await handler(invocation.InputStream);
            return null;
        });

    /// <summary>A handler that takes the event as a stream and answers a stream, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Task<Stream>> handler) =>
        WrapAsync(async invocation => new InvocationResponse(await handler(invocation.InputStream)));

    /// <summary>A handler that takes the event as a stream and answers a stream.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, Stream> handler) =>
        Wrap(invocation => new InvocationResponse(handler(invocation.InputStream)));

    /// <summary>A handler that takes the event as a stream and the context and answers nothing, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task> handler) =>
        WrapAsync(async invocation =>
        {
            await handler(invocation.InputStream, invocation.LambdaContext);
            return null;
        });

    /// <summary>A handler that takes the event as a stream and the context and answers a stream, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Task<Stream>> handler) =>
        WrapAsync(async invocation => new InvocationResponse(await handler(invocation.InputStream, invocation.LambdaContext)));

    /// <summary>A handler that takes the event as a stream and the context and answers a stream.</summary>
    public static HandlerWrapper GetHandlerWrapper(Func<Stream, ILambdaContext, Stream> handler) =>
        Wrap(invocation => new InvocationResponse(handler(invocation.InputStream, invocation.LambdaContext)));
}
