using CampusIssues.Emulator.Lambda.Operations;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda;

/// <summary>The table of Lambda's operations.</summary>
internal sealed class LambdaOperations(Invoke invoke)
{
    public IReadOnlyList<IRestOperation> All { get; } = [invoke];
}
