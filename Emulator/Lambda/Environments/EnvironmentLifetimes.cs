using System.Globalization;

namespace CampusIssues.Emulator.Lambda.Environments;

/// <summary>How long environments are kept. The variables are named as LocalStack's.</summary>
internal sealed class EnvironmentLifetimes
{
    /// <summary>How long a process is kept without an invocation; <c>LAMBDA_KEEPALIVE_MS</c>.</summary>
    public TimeSpan IdleTimeout { get; init; } = Milliseconds("LAMBDA_KEEPALIVE_MS") ?? TimeSpan.FromMinutes(5);

    /// <summary>What an asynchronous event waits before its first retry, and twice that before its second; <c>LAMBDA_RETRY_BASE_DELAY_SECONDS</c>.</summary>
    public TimeSpan RetryDelay { get; init; } = Milliseconds("LAMBDA_RETRY_BASE_DELAY_SECONDS") * 1000 ?? TimeSpan.FromMinutes(1);

    private static TimeSpan? Milliseconds(string variable) =>
        EnvironmentVariables.All().TryGetValue(variable, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? TimeSpan.FromMilliseconds(value)
            : null;
}
