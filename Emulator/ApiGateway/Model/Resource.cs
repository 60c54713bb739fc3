namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A path of an API and the methods on it.</summary>
internal sealed class Resource
{
    public string Id { get; set; } = "";

    public string? ParentId { get; set; }

    public string? PathPart { get; set; }

    public string Path { get; set; } = "/";

    public Dictionary<string, Method>? ResourceMethods { get; set; }
}
