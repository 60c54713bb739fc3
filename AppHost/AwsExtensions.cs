using Aspire.Hosting.AWS.CloudFormation;

namespace CampusIssues.AppHost;

/// <summary>The switch between backends: the configuration key <c>Aws</c>.</summary>
internal static class AwsExtensions
{
    private const int EmulatorPort = 4566;
    private const string Region = "us-east-1";

    /// <summary>AWS as the configuration says: embedded (default), localstack, cloud, or the address of an AWS-compatible server.</summary>
    public static AwsBackend AddAws(this IDistributedApplicationBuilder builder) => (builder.Configuration["Aws"] ?? "embedded") switch
    {
        "embedded" => builder.AddEmbedded(),
        "localstack" => builder.AddLocalStack(),
        "cloud" => builder.AddCloud(),
        var url when Uri.TryCreate(url, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" => builder.AddEndpoint(endpoint),
        var other => throw new DistributedApplicationException($"Aws={other} is none of embedded, localstack, cloud and http://…"),
    };

    /// <summary>Says which server an emulator of Aspire.Hosting.AWS belongs to: it may then run inside.</summary>
    public static IResourceBuilder<T> RunsOn<T>(this IResourceBuilder<T> builder, AwsBackend aws)
        where T : IResource => aws.Emulator is { } emulator ? builder.WithParentRelationship(emulator.Resource) : builder;

    /// <summary>Tells a program where AWS is, and starts it when AWS is there.</summary>
    public static IResourceBuilder<T> WithReference<T>(this IResourceBuilder<T> builder, AwsBackend aws)
        where T : IResourceWithEnvironment, IResourceWithWaitSupport
    {
        foreach (var (name, value) in aws.Variables)
        {
            builder.WithEnvironment(name, value);
        }

        if (aws.Endpoint is { } endpoint)
        {
            builder.WithEnvironment("AWS_ENDPOINT_URL", endpoint);
        }

        return aws.Emulator is { } emulator ? builder.WaitFor(emulator) : builder;
    }

    /// <summary>Makes the stack when AWS is there. Its account and region are the AppHost's own, which <see cref="AddAws"/> has set.</summary>
    public static IResourceBuilder<ICloudFormationTemplateResource> WithReference(
        this IResourceBuilder<ICloudFormationTemplateResource> builder,
        AwsBackend aws) => aws.Emulator is { } emulator ? builder.WaitFor(emulator) : builder;

    private static AwsBackend AddEmbedded(this IDistributedApplicationBuilder builder)
    {
        var data = builder.Configuration["AwsData"] ?? Path.Combine(builder.AppHostDirectory, "..", ".data");
        var emulator = builder.AddProject<Projects.Emulator>("emulator", launchProfileName: null)
            .WithHttpEndpoint(port: EmulatorPort)
            .WithHttpHealthCheck("/_localstack/health");
        var endpoint = emulator.GetEndpoint("http");
        emulator.WithArgs("--port", endpoint.Property(EndpointProperty.TargetPort));
        emulator.WithArgs(data == "memory" ? ["--in-memory"] : ["--data", Path.GetFullPath(data, builder.AppHostDirectory)]);
        emulator.WithUrlForEndpoint("http", url => url.DisplayText = "AWS");
        if (builder.Configuration["ASPNETCORE_URLS"]?.Split(';')[0] is { Length: > 0 } dashboard)
        {
            // Mails link to the traces that they were sent in.
            emulator.WithEnvironment("DASHBOARD_URL", dashboard);
        }

        return Emulated(builder, emulator, endpoint);
    }

    private static AwsBackend AddLocalStack(this IDistributedApplicationBuilder builder)
    {
        var localStack = builder.AddContainer("localstack", "localstack/localstack", "4.14.0")
            .WithHttpEndpoint(port: EmulatorPort, targetPort: EmulatorPort)
            .WithHttpHealthCheck("/_localstack/health");
        return Emulated(builder, localStack, localStack.GetEndpoint("http"));
    }

    private static AwsBackend AddEndpoint(this IDistributedApplicationBuilder builder, Uri endpoint)
    {
        builder.AddExternalService("aws", new Uri(endpoint, "/"));
        var variables = Credentials();
        Export(variables, endpoint.GetLeftPart(UriPartial.Authority));
        return new AwsBackend { Endpoint = ReferenceExpression.Create($"{endpoint.GetLeftPart(UriPartial.Authority)}"), Variables = variables };
    }

    private static AwsBackend AddCloud(this IDistributedApplicationBuilder builder)
    {
        var variables = new Dictionary<string, string> { ["AWS_REGION"] = builder.Configuration["AWS_REGION"] ?? Region };
        if (builder.Configuration["AWS_PROFILE"] is { } profile)
        {
            variables["AWS_PROFILE"] = profile;
        }

        return new AwsBackend { Variables = variables };
    }

    private static AwsBackend Emulated<T>(IDistributedApplicationBuilder builder, IResourceBuilder<T> emulator, EndpointReference endpoint)
        where T : IResourceWithEndpoints, IResourceWithWaitSupport
    {
        var variables = Credentials();
        builder.Eventing.Subscribe<ResourceEndpointsAllocatedEvent>(emulator.Resource, (_, _) =>
        {
            Export(variables, endpoint.Url);
            return Task.CompletedTask;
        });
        return new AwsBackend
        {
            Endpoint = ReferenceExpression.Create($"{endpoint}"),
            Emulator = (IResourceBuilder<IResourceWithWaitSupport>)emulator,
            Variables = variables,
        };
    }

    /// <summary>An emulator knows one account; its root is whoever calls with any credentials that aren't an IAM user's.</summary>
    private static Dictionary<string, string> Credentials() => new()
    {
        ["AWS_REGION"] = Region,
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
    };

    /// <summary>The AppHost itself calls CloudFormation: it finds it as every AWS program does.</summary>
    private static void Export(Dictionary<string, string> variables, string endpoint)
    {
        foreach (var (name, value) in variables.Append(new("AWS_ENDPOINT_URL", endpoint)))
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
