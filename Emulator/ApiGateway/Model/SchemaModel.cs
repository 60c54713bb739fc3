namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A model: a JSON Schema by name.</summary>
internal sealed class SchemaModel
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Description { get; set; }

    /// <summary>The schema, as JSON text.</summary>
    public string? Schema { get; set; }

    public string ContentType { get; set; } = "application/json";
}

/// <summary>What of a request is validated before the integration.</summary>
internal sealed class RequestValidator
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public bool ValidateRequestBody { get; set; }

    public bool ValidateRequestParameters { get; set; }
}
