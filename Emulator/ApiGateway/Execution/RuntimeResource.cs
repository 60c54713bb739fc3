using System.Collections.Frozen;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>A resource of a stage, with its methods ready to be called.</summary>
internal sealed class RuntimeResource(string id, string path, IEnumerable<RuntimeMethod> methods)
{
    private static readonly FrozenSet<string> AnyMethods = new[] { "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT" }.ToFrozenSet();
    private readonly FrozenDictionary<string, RuntimeMethod> _methods = methods.ToFrozenDictionary(method => method.Definition.HttpMethod);

    public string Id => id;

    public string Path => path;

    /// <summary>The method of a request: its own, else ANY; null where there is neither.</summary>
    public RuntimeMethod? Find(string httpMethod) =>
        _methods.TryGetValue(httpMethod, out var method) ? method
        : AnyMethods.Contains(httpMethod) && _methods.TryGetValue("ANY", out var any) ? any
        : null;
}
