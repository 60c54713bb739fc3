namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A method of a resource: what it asks of a request, and what it is integrated with.</summary>
internal sealed class Method
{
    public string HttpMethod { get; set; } = "";

    public string AuthorizationType { get; set; } = "NONE";

    public string? AuthorizerId { get; set; }

    public bool ApiKeyRequired { get; set; }

    public string? RequestValidatorId { get; set; }

    public string? OperationName { get; set; }

    /// <summary><c>method.request.querystring.page</c> and whether it is required.</summary>
    public Dictionary<string, bool>? RequestParameters { get; set; }

    /// <summary>Model names by content type.</summary>
    public Dictionary<string, string>? RequestModels { get; set; }

    public Dictionary<string, MethodResponse>? MethodResponses { get; set; }

    public Integration? MethodIntegration { get; set; }

    public List<string>? AuthorizationScopes { get; set; }
}

/// <summary>An answer that a method declares.</summary>
internal sealed class MethodResponse
{
    public string StatusCode { get; set; } = "";

    public Dictionary<string, bool>? ResponseParameters { get; set; }

    public Dictionary<string, string>? ResponseModels { get; set; }
}
