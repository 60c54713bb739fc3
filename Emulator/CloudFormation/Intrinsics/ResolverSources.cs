using CampusIssues.Emulator.CloudFormation.Stacks;
using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.CloudFormation.Intrinsics;

/// <summary>What a template's functions look up outside the template.</summary>
/// <param name="ResourceOf">A resource that exists already; null for one that doesn't.</param>
/// <param name="ExportOf">The value of an export of the region; null where there is none.</param>
/// <param name="Parameters">The parameter store; null where there is none.</param>
internal sealed record ResolverSources(Func<string, StackResource?> ResourceOf, Func<string, string?> ExportOf, IParameters? Parameters)
{
    /// <summary>What stands for a value that only the change itself will make.</summary>
    public const string KnownAfterApply = "{{changeSet:KNOWN_AFTER_APPLY}}";

    /// <summary>Whether nothing is carried out: what isn't known yet is <see cref="KnownAfterApply"/>.</summary>
    public bool Planning { get; init; }
}
