using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.DynamoDb.Transfers;

/// <summary>Carries out transfers beside the calls that ask for them.</summary>
internal sealed class TransferRunner(TimeProvider time)
{
    /// <summary>The first part of a new transfer's ARN is its subject's, the last is of this time and its own.</summary>
    public string NewArn(string tableArn, string kind) =>
        $"{tableArn}/{kind}/{time.GetUtcNow().ToUnixTimeMilliseconds():D14}-{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>Starts a transfer, which tells how far it got; what it throws is told as its failure.</summary>
    /// <typeparam name="T">What it tells.</typeparam>
    /// <param name="transfer">As it begins.</param>
    /// <param name="run">Does it.</param>
    /// <param name="end">Keeps how it ended.</param>
    public void Start<T>(T transfer, Func<Task<(T Result, Outcome Outcome)>> run, Action<T, Outcome> end) => _ = RunAsync(transfer, run, end);

    /// <summary>The outcome of a transfer that ends now.</summary>
    public Outcome Ended(string status, string? code = null, string? message = null) => new(status, time.GetUtcNow(), code, message);

    private async Task RunAsync<T>(T transfer, Func<Task<(T Result, Outcome Outcome)>> run, Action<T, Outcome> end)
    {
        try
        {
            var (result, outcome) = await run();
            end(result, outcome);
        }
        catch (AwsException error)
        {
            end(transfer, Ended("FAILED", error.Code.StartsWith("NoSuch", StringComparison.Ordinal) ? $"S3{error.Code}" : error.Code, error.Message));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            end(transfer, Ended("FAILED", "UNKNOWN", error.Message));
        }
    }
}
