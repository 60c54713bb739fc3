using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.AWS.Lambda;

/// <summary>A project that is a Lambda function.</summary>
public class LambdaProjectResource(string name) : ProjectResource(name);

/// <summary>How a function is added.</summary>
public class LambdaFunctionOptions;

/// <summary>What serves functions their events: the Lambda runtime API.</summary>
public class LambdaEmulatorResource(string name) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory);

/// <summary>How the Lambda emulator runs.</summary>
public class LambdaEmulatorOptions
{
    /// <summary>Whether the tool is not installed where it is missing.</summary>
    public bool DisableAutoInstall { get; set; }

    /// <summary>The oldest version of the tool that will do.</summary>
    public string? OverrideMinimumInstallVersion { get; set; }

    /// <summary>Whether an older version may take the place of a newer.</summary>
    public bool AllowDowngrade { get; set; }

    /// <summary>The http port; a free one where this is null.</summary>
    public int? HttpPort { get; set; }

    /// <summary>The https port; a free one where this is null.</summary>
    public int? HttpsPort { get; set; }

    /// <summary>Without https.</summary>
    public bool DisableHttpsEndpoint { get; set; }

    /// <summary>Where saved requests are kept.</summary>
    public string? ConfigStoragePath { get; set; }
}

/// <summary>A gateway in front of functions.</summary>
public class APIGatewayEmulatorResource : ExecutableResource
{
    /// <summary>Names it, and says which kind of API Gateway it is.</summary>
    public APIGatewayEmulatorResource(string name, APIGatewayType apiGatewayType)
        : base(name, "dotnet", Environment.CurrentDirectory) => Type = apiGatewayType;

    internal APIGatewayType Type { get; }
}

/// <summary>How the gateway runs.</summary>
public class APIGatewayEmulatorOptions
{
    /// <summary>The http port; a free one where this is null.</summary>
    public int? HttpPort { get; set; }

    /// <summary>The https port; a free one where this is null.</summary>
    public int? HttpsPort { get; set; }

    /// <summary>Without https.</summary>
    public bool DisableHttpsEndpoint { get; set; }
}

/// <summary>The kinds of API Gateway.</summary>
public enum APIGatewayType
{
    /// <summary>A REST API.</summary>
    Rest = 0,

    /// <summary>An HTTP API with payloads of version 1.0.</summary>
    HttpV1 = 1,

    /// <summary>An HTTP API with payloads of version 2.0.</summary>
    HttpV2 = 2,
}

/// <summary>A route's method.</summary>
public enum Method
{
    /// <summary>Any method.</summary>
    Any = 0,

    /// <summary>GET.</summary>
    Get = 1,

    /// <summary>POST.</summary>
    Post = 2,

    /// <summary>PUT.</summary>
    Put = 3,

    /// <summary>DELETE.</summary>
    Delete = 4,

    /// <summary>PATCH.</summary>
    Patch = 5,

    /// <summary>HEAD.</summary>
    Head = 6,

    /// <summary>OPTIONS.</summary>
    Options = 7,
}

/// <summary>How a function reads a stream.</summary>
public class DynamoDBStreamsEventSourceOptions
{
    /// <summary>The event source's own name.</summary>
    public string? ResourceName { get; set; }

    /// <summary>How many records an invocation gets at most.</summary>
    public int? BatchSize { get; set; }

    /// <summary>Milliseconds between two looks at the stream.</summary>
    public int? PollingIntervalMs { get; set; }
}
