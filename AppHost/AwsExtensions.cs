using Aspire.Hosting.AWS.CloudFormation;
using Aspire.Hosting.AWS.Lambda;

namespace CampusIssues.AppHost;

/// <summary>The switch between backends: the configuration key <c>Aws</c>.</summary>
internal static class AwsExtensions
{
    private const int EmulatorPort = 4566;
    private const string Region = "us-east-1";

    /// <summary>AWS as the configuration says: embedded (default), localstack, cloud, or the address of an AWS-compatible server.</summary>
    public static AwsBackend AddAws(this IDistributedApplicationBuilder builder)
    {
        var aws = (builder.Configuration["Aws"] ?? "embedded") switch
        {
            "embedded" => builder.AddEmbedded(),
            "localstack" => builder.AddLocalStack(),
            "cloud" => builder.AddCloud(),
            var url when Uri.TryCreate(url, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" => builder.AddEndpoint(endpoint),
            var other => throw new DistributedApplicationException($"Aws={other} is none of embedded, localstack, cloud and http://…"),
        };
        builder.Eventing.Subscribe<BeforeStartEvent>((@event, _) =>
        {
            builder.TellTools(aws, @event.Model);
            foreach (var gateway in @event.Model.Resources.OfType<APIGatewayEmulatorResource>())
            {
                GatewayRoutes.Keep(gateway);
            }

            return Task.CompletedTask;
        });
        return aws;
    }

    /// <summary>Says which server an emulator of Aspire.Hosting.AWS belongs to: it may then run inside.</summary>
    public static IResourceBuilder<T> RunsOn<T>(this IResourceBuilder<T> builder, AwsBackend aws)
        where T : IResource => aws.Functions is { } host ? builder.WithParentRelationship(host.Resource) : builder;

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

        if (aws.Functions is { } host)
        {
            builder.WaitFor(host);
        }

        return aws.Emulator is { } emulator ? builder.WaitFor(emulator) : builder;
    }

    /// <summary>
    /// Lets a function run under its own role of the template, as deployed: it asks for the role's credentials as programs in a
    /// container do. Where nobody hands them out it keeps those of <see cref="AwsBackend.Variables"/>.
    /// </summary>
    public static IResourceBuilder<T> RunsAs<T>(this IResourceBuilder<T> builder, AwsBackend aws, StackOutputReference role)
        where T : IResourceWithEnvironment => !aws.HasRoleCredentials ? builder : builder.WithEnvironment(context =>
        {
            // Empty rather than removed: a process inherits what isn't told, and keys in the environment come first.
            context.EnvironmentVariables["AWS_ACCESS_KEY_ID"] = "";
            context.EnvironmentVariables["AWS_SECRET_ACCESS_KEY"] = "";
            context.EnvironmentVariables["AWS_CONTAINER_CREDENTIALS_FULL_URI"] =
                ReferenceExpression.Create($"{aws.Endpoint!}/_aws/role-credentials/{role}?session={builder.Resource.Name}");
        });

    /// <summary>Makes the stack when AWS is there. Its account and region are the AppHost's own, which <see cref="AddAws"/> has set.</summary>
    public static IResourceBuilder<ICloudFormationTemplateResource> WithReference(
        this IResourceBuilder<ICloudFormationTemplateResource> builder,
        AwsBackend aws) => aws.Emulator is { } emulator ? builder.WaitFor(emulator) : builder;

    /// <summary>Aspire.Hosting.AWS starts tools of its own, such as the readers of streams: they call AWS too, when the stack is there.</summary>
    private static void TellTools(this IDistributedApplicationBuilder builder, AwsBackend aws, DistributedApplicationModel model)
    {
        var stacks = model.Resources.OfType<ICloudFormationResource>().ToArray();
        var tools = model.Resources.OfType<ExecutableResource>().Where(tool => tool.GetType().Assembly == typeof(LambdaEmulatorResource).Assembly);
        foreach (var tool in tools.Select(tool => builder.CreateResourceBuilder(tool)))
        {
            tool.WithReference(aws);
            foreach (var stack in stacks)
            {
                tool.WaitFor(builder.CreateResourceBuilder(stack));
            }
        }
    }

    private static AwsBackend AddEmbedded(this IDistributedApplicationBuilder builder)
    {
        var data = builder.Configuration["AwsData"] ?? Path.Combine(builder.AppHostDirectory, "..", ".data");
        var emulator = builder.AddEmulator("emulator", EmulatorPort);
        emulator.WithArgs(data == "memory" ? ["--in-memory"] : ["--data", Path.GetFullPath(data, builder.AppHostDirectory)]);
        emulator.WithUrlForEndpoint("http", url => url.DisplayText = "AWS");
        emulator.WithEnvironment(context =>
        {
            if (builder.Configuration["ASPNETCORE_URLS"]?.Split(';')[0] is { Length: > 0 } dashboard)
            {
                // Mails link to the traces that they were sent in.
                context.EnvironmentVariables["DASHBOARD_URL"] = dashboard;
            }
        });
        return Emulated(builder, emulator, emulator);
    }

    private static AwsBackend AddLocalStack(this IDistributedApplicationBuilder builder)
    {
        var localStack = builder.AddContainer("localstack", "localstack/localstack", "4.14.0")
            .WithHttpEndpoint(port: EmulatorPort, targetPort: EmulatorPort)
            .WithHttpHealthCheck("/_localstack/health");
        return Emulated(builder, localStack, builder.AddFunctionHost(ReferenceExpression.Create($"{localStack.GetEndpoint("http")}")).WaitFor(localStack));
    }

    private static AwsBackend AddEndpoint(this IDistributedApplicationBuilder builder, Uri endpoint)
    {
        builder.AddExternalService("aws", new Uri(endpoint, "/"));
        var variables = Credentials();
        Export(variables.Append(new("AWS_ENDPOINT_URL", endpoint.GetLeftPart(UriPartial.Authority))));
        var address = ReferenceExpression.Create($"{endpoint.GetLeftPart(UriPartial.Authority)}");
        return new AwsBackend
        {
            Endpoint = address,
            Functions = builder.AddFunctionHost(address),
            Variables = variables,
        };
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

    private static IResourceBuilder<ProjectResource> AddEmulator(this IDistributedApplicationBuilder builder, string name, int? port)
    {
        var emulator = builder.AddProject<Projects.Emulator>(name, launchProfileName: null).WithHttpEndpoint(port: port).WithHttpHealthCheck("/_localstack/health");
        return emulator.WithArgs("--port", emulator.GetEndpoint("http").Property(EndpointProperty.TargetPort));
    }

    /// <summary>Functions and the gateway run on this machine also where another server is AWS; the table streams are that server's.</summary>
    private static IResourceBuilder<ProjectResource> AddFunctionHost(this IDistributedApplicationBuilder builder, ReferenceExpression endpoint) =>
        builder.AddEmulator("functions", port: null).WithArgs("--in-memory", "--streams", endpoint);

    private static AwsBackend Emulated<T>(IDistributedApplicationBuilder builder, IResourceBuilder<T> emulator, IResourceBuilder<ProjectResource> functions)
        where T : IResourceWithEndpoints, IResourceWithWaitSupport
    {
        var endpoint = emulator.GetEndpoint("http");
        var variables = Credentials();
        Export(variables);
        builder.Eventing.Subscribe<ResourceEndpointsAllocatedEvent>(emulator.Resource, (_, _) =>
        {
            Export(variables.Append(new("AWS_ENDPOINT_URL", endpoint.Url)));
            return Task.CompletedTask;
        });
        return new AwsBackend
        {
            Endpoint = ReferenceExpression.Create($"{endpoint}"),
            Emulator = (IResourceBuilder<IResourceWithWaitSupport>)emulator,
            Functions = functions,
            HasRoleCredentials = ReferenceEquals(functions.Resource, emulator.Resource),
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
    private static void Export(IEnumerable<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
