namespace CampusIssues.Emulator.ApiGateway.Model;

/// <summary>All that a deployment freezes: the API and its resources, models, validators, authorizers and gateway responses.</summary>
internal sealed class ApiDefinition
{
    public RestApi Api { get; set; } = new();

    public string Region { get; set; } = "us-east-1";

    /// <summary>By id.</summary>
    public Dictionary<string, Resource> Resources { get; set; } = [];

    /// <summary>By name.</summary>
    public Dictionary<string, SchemaModel> Models { get; set; } = [];

    /// <summary>By id.</summary>
    public Dictionary<string, RequestValidator> Validators { get; set; } = [];

    /// <summary>By id.</summary>
    public Dictionary<string, Authorizer> Authorizers { get; set; } = [];

    /// <summary>By type.</summary>
    public Dictionary<string, GatewayResponse> GatewayResponses { get; set; } = [];

    /// <summary>The resource of a path, made with all above it where it is missing.</summary>
    public Resource ResourceAt(string path)
    {
        var parent = Root();
        var current = "";
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            current += "/" + part;
            parent = Resources.Values.FirstOrDefault(resource => resource.Path == current) ?? Add(parent, part, current);
        }

        return parent;
    }

    private Resource Root()
    {
        if (!Resources.TryGetValue(Api.RootResourceId, out var root))
        {
            root = new Resource { Id = Ids.New() };
            Api.RootResourceId = root.Id;
            Resources[root.Id] = root;
        }

        return root;
    }

    private Resource Add(Resource parent, string part, string path)
    {
        var resource = new Resource { Id = Ids.New(6), ParentId = parent.Id, PathPart = part, Path = path };
        Resources[resource.Id] = resource;
        return resource;
    }
}
