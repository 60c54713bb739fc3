using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

public partial class HandlerWrapper
{
    /// <summary>A handler that takes a typed event and answers nothing, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Task> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation =>
        {
            await handler(serializer.Deserialize<TInput>(invocation.InputStream));
            return null;
        }, serializer);

    /// <summary>A handler that takes a typed event and answers a stream, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Task<Stream>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => new InvocationResponse(await handler(serializer.Deserialize<TInput>(invocation.InputStream))), serializer);

    /// <summary>A handler that takes a typed event and answers a typed answer, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => Serialize(await handler(serializer.Deserialize<TInput>(invocation.InputStream)), serializer), serializer);

    /// <summary>A handler that takes a typed event and answers a stream.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, Stream> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => new InvocationResponse(handler(serializer.Deserialize<TInput>(invocation.InputStream))), serializer);

    /// <summary>A handler that takes a typed event and answers a typed answer.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, TOutput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => Serialize(handler(serializer.Deserialize<TInput>(invocation.InputStream)), serializer), serializer);

    /// <summary>A handler that takes a typed event and answers nothing.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation =>
        {
            handler(serializer.Deserialize<TInput>(invocation.InputStream));
            return null;
        }, serializer);

    /// <summary>A handler that takes a typed event and the context and answers nothing, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Task> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation =>
        {
            await handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext);
            return null;
        }, serializer);

    /// <summary>A handler that takes a typed event and the context and answers a stream, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Task<Stream>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => new InvocationResponse(await handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext)), serializer);

    /// <summary>A handler that takes a typed event and the context and answers a typed answer, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => Serialize(await handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext), serializer), serializer);

    /// <summary>A handler that takes a typed event and the context and answers a stream.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Func<TInput, ILambdaContext, Stream> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => new InvocationResponse(handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext)), serializer);

    /// <summary>A handler that takes a typed event and the context and answers a typed answer.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput, TOutput>(Func<TInput, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => Serialize(handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext), serializer), serializer);

    /// <summary>A handler that takes a typed event and the context and answers nothing.</summary>
    public static HandlerWrapper GetHandlerWrapper<TInput>(Action<TInput, ILambdaContext> handler, ILambdaSerializer serializer) =>
        Wrap(invocation =>
        {
            handler(serializer.Deserialize<TInput>(invocation.InputStream), invocation.LambdaContext);
            return null;
        }, serializer);

    /// <summary>A handler that takes no event and answers a typed answer, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Task<TOutput>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => Serialize(await handler(), serializer), serializer);

    /// <summary>A handler that takes no event and answers a typed answer.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<TOutput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => Serialize(handler(), serializer), serializer);

    /// <summary>A handler that takes no event and the context and answers a typed answer, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => Serialize(await handler(invocation.LambdaContext), serializer), serializer);

    /// <summary>A handler that takes no event and the context and answers a typed answer.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => Serialize(handler(invocation.LambdaContext), serializer), serializer);

    /// <summary>A handler that takes the event as a stream and answers a typed answer, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => Serialize(await handler(invocation.InputStream), serializer), serializer);

    /// <summary>A handler that takes the event as a stream and answers a typed answer.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, TOutput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => Serialize(handler(invocation.InputStream), serializer), serializer);

    /// <summary>A handler that takes the event as a stream and the context and answers a typed answer, asynchronously.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, ILambdaContext, Task<TOutput>> handler, ILambdaSerializer serializer) =>
        WrapAsync(async invocation => Serialize(await handler(invocation.InputStream, invocation.LambdaContext), serializer), serializer);

    /// <summary>A handler that takes the event as a stream and the context and answers a typed answer.</summary>
    public static HandlerWrapper GetHandlerWrapper<TOutput>(Func<Stream, ILambdaContext, TOutput> handler, ILambdaSerializer serializer) =>
        Wrap(invocation => Serialize(handler(invocation.InputStream, invocation.LambdaContext), serializer), serializer);
}
