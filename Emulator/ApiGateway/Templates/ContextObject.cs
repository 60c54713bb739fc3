using CampusIssues.Emulator.ApiGateway.Execution;

namespace CampusIssues.Emulator.ApiGateway.Templates;

/// <summary><c>$context</c>, or a part of it such as <c>$context.identity</c>.</summary>
internal sealed class ContextObject(Exchange exchange, string prefix = "") : IVtlObject
{
    public object? Get(string name)
    {
        var full = prefix + name;
        return full switch
        {
            "identity" or "error" or "authorizer" or "authorizer.claims" => new ContextObject(exchange, full + "."),
            "requestOverride" => exchange.RequestOverride,
            "responseOverride" => exchange.ResponseOverride,
            _ => Variables.Context(exchange, full),
        };
    }

    public object? Call(string name, IReadOnlyList<object?> arguments) => name == "get" && arguments.Count == 1 ? Get(VtlValue.Text(arguments[0])) : null;
}
