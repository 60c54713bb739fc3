using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Makes a handler of any form one from payload to payload.</summary>
public partial class HandlerWrapper : IDisposable
{
    private HandlerWrapper(LambdaBootstrapHandler handler) => Handler = handler;

    /// <summary>The handler, payload to payload.</summary>
    public LambdaBootstrapHandler Handler { get; private set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of the handler.</summary>
    protected virtual void Dispose(bool disposing) => Handler = null;

    private static HandlerWrapper Wrap(Func<InvocationRequest, InvocationResponse> handle, ILambdaSerializer serializer = null) =>
        WrapAsync(invocation => Task.FromResult(handle(invocation)), serializer);

    private static HandlerWrapper WrapAsync(Func<InvocationRequest, Task<InvocationResponse>> handle, ILambdaSerializer serializer = null) =>
        new(invocation =>
        {
            if (invocation.LambdaContext is LambdaContext context)
            {
                context.Serializer = serializer;
            }

            return handle(invocation);
        });

    private static InvocationResponse Serialize<T>(T answer, ILambdaSerializer serializer)
    {
        var payload = new MemoryStream();
        serializer.Serialize(answer, payload);
        payload.Position = 0;
        return new InvocationResponse(payload);
    }
}
