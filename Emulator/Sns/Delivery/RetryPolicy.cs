namespace CampusIssues.Emulator.Sns.Delivery;

/// <summary>
/// When a delivery that failed is tried again: at once, after the least delay, after growing ones, after the greatest
/// (https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html).
/// </summary>
/// <param name="MinDelay">The least delay, in seconds.</param>
/// <param name="MaxDelay">The greatest, in seconds.</param>
/// <param name="Retries">How often in all.</param>
/// <param name="AtOnce">How often without a delay.</param>
/// <param name="AtMin">How often after the least.</param>
/// <param name="AtMax">How often after the greatest.</param>
/// <param name="Backoff">How delays grow: linear, arithmetic, geometric or exponential.</param>
internal sealed record RetryPolicy(int MinDelay, int MaxDelay, int Retries, int AtOnce, int AtMin, int AtMax, string Backoff)
{
    public static RetryPolicy Default { get; } = new(20, 20, 3, 0, 0, 0, "linear");

    /// <summary>How long to wait before a retry; null where there is none any more.</summary>
    /// <param name="retry">The retry, from 0.</param>
    public TimeSpan? DelayOf(int retry)
    {
        var growing = Retries - AtOnce - AtMin - AtMax;
        return retry >= Retries ? null
            : retry < AtOnce ? TimeSpan.Zero
            : retry < AtOnce + AtMin ? TimeSpan.FromSeconds(MinDelay)
            : retry < AtOnce + AtMin + growing ? TimeSpan.FromSeconds(Growing(retry - AtOnce - AtMin, growing))
            : TimeSpan.FromSeconds(MaxDelay);
    }

    private double Growing(int index, int count)
    {
        var share = count == 1 ? 0 : (double)index / (count - 1);
        return Backoff switch
        {
            "arithmetic" => MinDelay + ((MaxDelay - MinDelay) * share * (share + 1) / 2),
            "geometric" => MinDelay * Math.Pow((double)MaxDelay / MinDelay, share),
            "exponential" => MinDelay + ((MaxDelay - MinDelay) * (Math.Pow(2, index) - 1) / (Math.Pow(2, Math.Max(1, count - 1)) - 1)),
            _ => MinDelay + ((MaxDelay - MinDelay) * share),
        };
    }
}
