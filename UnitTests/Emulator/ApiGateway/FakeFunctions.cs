using System.Text;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.UnitTests.Emulator.ApiGateway;

/// <summary>Functions that answer what a test tells them.</summary>
internal sealed class FakeFunctions : IFunctions
{
    public List<(string Function, string Payload, string? Trace)> Calls { get; } = [];

    public Func<Invocation, Task<InvocationResult>> Answer { get; set; } = _ => Json("""{"statusCode":200,"body":"ok"}""");

    public static Task<InvocationResult> Json(string payload, string? error = null) =>
        Task.FromResult(new InvocationResult(200, Encoding.UTF8.GetBytes(payload), error));

    public Task<InvocationResult> InvokeAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        Calls.Add((invocation.Function, Encoding.UTF8.GetString(invocation.Payload.Span), invocation.TraceHeader));
        return Answer(invocation);
    }
}
