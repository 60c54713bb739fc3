namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>
/// The right side of a parameter mapping: <c>'static'</c>, or a variable such as <c>method.request.header.Origin</c>,
/// <c>context.requestId</c>, <c>stageVariables.name</c>
/// (https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-parameter-mapping.html).
/// </summary>
internal static class ParameterMapping
{
    /// <summary>The mapped value; null where the variable has none.</summary>
    public static string? Value(Exchange exchange, string mapping) =>
        mapping.Length >= 2 && mapping[0] == '\'' && mapping[^1] == '\'' ? mapping[1..^1] : Variables.Find(exchange, mapping);
}
