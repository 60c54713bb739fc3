using System.Diagnostics.CodeAnalysis;

namespace CampusIssues.UnitTests.Support;

/// <summary>Tests of what a process has only one of, its environment variables: none runs beside another test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's own word for it.")]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
