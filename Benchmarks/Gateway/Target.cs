namespace CampusIssues.Benchmarks.Gateway;

/// <summary>An address under load and the processes behind it.</summary>
internal sealed class Target(Uri address) : IDisposable
{
    private readonly List<Child> _children = [];

    public Uri Address => address;

    public void Add(Child child) => _children.Add(child);

    public void Dispose() => _children.ForEach(child => child.Dispose());
}
