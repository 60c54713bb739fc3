using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>Forgets stacks, events and change sets; what stacks made belongs to its services.</summary>
internal sealed class StackReset(StackStore stacks) : IResettable
{
    public string Service => "cloudformation";

    public void Reset() => stacks.Clear();
}
