namespace CampusIssues.Emulator.Lambda.Execution;

/// <summary>How many invocations of a function run, and how many may.</summary>
internal sealed class FunctionConcurrency
{
    private int _active;

    /// <summary>What is reserved for the function; null for the account's common share.</summary>
    public int? Reserved { get; set; }

    public int Active => Volatile.Read(ref _active);

    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _active) <= (Reserved ?? LambdaLimits.AccountConcurrency))
        {
            return true;
        }

        Exit();
        return false;
    }

    public void Exit() => Interlocked.Decrement(ref _active);
}
