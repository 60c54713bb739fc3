using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>Records that go to the function together.</summary>
/// <param name="Records">The records, oldest first.</param>
/// <param name="Attempts">How often they failed.</param>
internal sealed record StreamBatch(IReadOnlyList<TableStreamRecord> Records, int Attempts)
{
    /// <summary>The older half of a batch that failed; halving is no attempt.</summary>
    public StreamBatch FirstHalf => new([.. Records.Take(Records.Count / 2)], Attempts - 1);

    /// <summary>The newer half.</summary>
    public StreamBatch SecondHalf => new([.. Records.Skip(Records.Count / 2)], Attempts - 1);
}

/// <summary>What went wrong with a batch.</summary>
/// <param name="FirstFailed">The index of the first record that failed.</param>
/// <param name="Error">What happened, for the log.</param>
/// <param name="Result">What the function answered; null where it couldn't be invoked.</param>
internal sealed record StreamFailure(int FirstFailed, string Error, InvocationResult? Result);
