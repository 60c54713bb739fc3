namespace CampusIssues.IntegrationTests.Support;

/// <summary>Waits for what another process will have done soon.</summary>
public static class Eventually
{
    /// <summary>Asks again and again until the answer isn't null; fails with <paramref name="expected"/> after five minutes.</summary>
    public static async Task<T> NotNullAsync<T>(Func<Task<T?>> ask, string expected)
        where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            if (await ask() is { } answer)
            {
                return answer;
            }

            try
            {
                await timer.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new ShouldAssertException($"five minutes have passed, and still not: {expected}");
            }
        }
    }

    /// <summary>Asks again and again until the answer is yes.</summary>
    public static Task TrueAsync(Func<Task<bool>> ask, string expected) =>
        NotNullAsync(async () => await ask() ? "yes" : null, expected);
}
