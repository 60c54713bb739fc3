namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>A key that tells which usage plan a client has. It is no authentication.</summary>
internal sealed class ApiKey
{
    public string Id { get; set; } = "";

    public string? Value { get; set; }

    public string? Name { get; set; }

    public string? CustomerId { get; set; }

    public string? Description { get; set; }

    public bool Enabled { get; set; }

    public long CreatedDate { get; set; }

    public long LastUpdatedDate { get; set; }

    public List<string> StageKeys { get; set; } = [];

    public Dictionary<string, string>? Tags { get; set; }
}

/// <summary>A key's membership of a plan.</summary>
internal sealed class UsagePlanKey
{
    public string Id { get; set; } = "";

    public string Type { get; set; } = "API_KEY";

    public string? Value { get; set; }

    public string? Name { get; set; }
}
