using Amazon.Lambda.RuntimeSupport;
using CampusIssues.Functions.Logging;
using CampusIssues.Functions.Staff;
using CampusIssues.Functions.Telemetry;

namespace CampusIssues.Functions;

/// <summary>
/// The one entry point of every function, in the cloud, on the laptop and in a test: <c>_HANDLER</c> says which it is.
/// <c>add-staff NAME --role ROLE</c> makes a staff account instead.
/// </summary>
internal static class Program
{
    private static Task<int> Main(string[] args) =>
        RunAsync(CampusServices.FromEnvironment(), args, Environment.GetEnvironmentVariable("_HANDLER"), null, CancellationToken.None);

    /// <summary>Runs what is asked for; tests bring the HTTP client that speaks to the Lambda runtime API, and end it by the token.</summary>
    internal static async Task<int> RunAsync(CampusServices services, string[] args, string? handler, HttpClient? http, CancellationToken cancellationToken)
    {
        if (args is [AddStaff.Verb, ..])
        {
            return await new AddStaff(services.Staff, services.Log).RunAsync(args, Environment.GetEnvironmentVariable("STAFF_PIN"), cancellationToken);
        }

        if (!FunctionTable.All.TryGetValue(handler ?? "", out var build))
        {
            services.Log.CannotStart($"_HANDLER must be one of: {string.Join(", ", FunctionTable.All.Keys)}");
            return 2;
        }

        using var telemetry = FunctionTelemetry.Start();
        if (Start(services, build) is not { } bootstrap)
        {
            return 2;
        }

        using var running = (http is null ? bootstrap : bootstrap.UseHttpClient(http)).Build();
        await running.RunAsync(cancellationToken);
        return 0;
    }

    /// <summary>The function, ready to run; null where a secret is missing.</summary>
    private static LambdaBootstrapBuilder? Start(CampusServices services, Func<CampusServices, IFunction> build)
    {
        try
        {
            return build(services).Bootstrap();
        }
        catch (InvalidOperationException missing)
        {
            services.Log.CannotStart(missing.Message);
            return null;
        }
    }
}
