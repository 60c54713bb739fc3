namespace CampusIssues.Functions.Api;

/// <summary>A method and a resource of openapi.yaml, and who does it.</summary>
internal sealed record Route(string Method, string Resource, IHandler Handler)
{
    /// <summary>The name under which <see cref="Access.Guard"/> has its rule.</summary>
    public string Name => $"{Method} {Resource}";
}
