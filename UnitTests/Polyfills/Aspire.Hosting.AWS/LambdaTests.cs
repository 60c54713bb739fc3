using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.Lambda;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting.AWS;

public sealed class LambdaTests
{
    private readonly Model _model = new();

    [Fact]
    public async Task A_function_learns_its_runtime_and_its_handler()
    {
        _model.Builder.AddAWSLambdaServiceEmulator(new LambdaEmulatorOptions { HttpPort = 7001 });
        var function = _model.Builder.AddAWSLambdaFunction<SomeProject>("Create", "CreateHandler");

        var variables = await _model.EnvironmentAsync(function.Resource);

        variables["AWS_LAMBDA_RUNTIME_API"].ShouldBe("localhost:7001/Create");
        variables["AWS_LAMBDA_FUNCTION_NAME"].ShouldBe("Create");
        variables["_HANDLER"].ShouldBe("CreateHandler");
        variables["AWS_EXECUTION_ENV"].ShouldStartWith("aspire.hosting.aws#");
        variables["AWS_LAMBDA_LOG_FORMAT"].ShouldBe("Text");
        variables["AWS_LAMBDA_LOG_LEVEL"].ShouldBe("INFO");
        variables["OTEL_SERVICE_NAME"].ShouldBe("Create");
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES"].ShouldBe("true");
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES"].ShouldBe("true");
    }

    [Fact]
    public async Task The_emulators_are_the_official_tool_with_its_arguments()
    {
        var lambda = _model.Builder.AddAWSLambdaServiceEmulator(new LambdaEmulatorOptions { HttpPort = 7001, ConfigStoragePath = "requests" });
        var gateway = _model.Builder.AddAWSAPIGatewayEmulator("gateway", APIGatewayType.HttpV2);
        _model.Builder.AddAWSLambdaFunction<SomeProject>("Notify", "Notify").WithDynamoDBStreamsEventSource("Issues", new DynamoDBStreamsEventSourceOptions { BatchSize = 5 });
        var source = _model.Builder.Resources.OfType<ExecutableResource>().Single(resource => resource.Name == "DDBStreamsEventSource-Notify-Issues");

        lambda.Resource.Name.ShouldBe("LambdaServiceEmulator");
        lambda.Resource.Command.ShouldBe("dotnet");
        (await _model.ArgumentsAsync(lambda.Resource)).ShouldBe(["lambda-test-tool", "start", "--no-launch-window", "--config-storage-path", "requests"]);
        (await _model.EnvironmentAsync(lambda.Resource))["LAMBDA_RUNTIME_API_PORT"].ShouldBe("7001");
        (await _model.EnvironmentAsync(lambda.Resource))["ASPIRE_HOSTED"].ShouldBe("true");
        (await _model.ArgumentsAsync(gateway.Resource)).ShouldBe(["lambda-test-tool", "start", "--no-launch-window", "--api-gateway-emulator-mode", "HttpV2"]);
        (await _model.ArgumentsAsync(source)).ShouldBe(["lambda-test-tool", "start", "--no-launch-window", "--dynamodbstreams-eventsource-config", "env:DYNAMODB_STREAMS_EVENTSOURCE_CONFIG"]);
        (await _model.EnvironmentAsync(source))["DYNAMODB_STREAMS_EVENTSOURCE_CONFIG"].ShouldBe("TableName=Issues,FunctionName=Notify,LambdaRuntimeApi=http://localhost:7001,BatchSize=5");
    }

    [Fact]
    public async Task A_parent_reads_the_streams_of_all_functions()
    {
        var emulator = _model.Builder.AddProject<SomeProject>("emulator").WithHttpEndpoint(port: 7003);
        _model.Builder.AddAWSLambdaServiceEmulator().WithParentRelationship(emulator);
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            _model.Builder.AddAWSLambdaFunction<SomeProject>(name, name).WithDynamoDBStreamsEventSource("Issues");
        }

        await _model.BeginAsync();

        var config = (await _model.EnvironmentAsync(emulator.Resource))["DYNAMODB_STREAMS_EVENTSOURCE_CONFIG"];
        config.ShouldStartWith("""[{"TableName":"Issues","FunctionName":"One","LambdaRuntimeApi":"http://localhost:7003"},{""");
        config.ShouldEndWith("""{"TableName":"Issues","FunctionName":"Three","LambdaRuntimeApi":"http://localhost:7003"}]""");
    }

    [Fact]
    public void A_name_that_would_be_too_long_ends_in_a_digest()
    {
        _model.Builder.AddAWSLambdaServiceEmulator();

        _model.Builder.AddAWSLambdaFunction<SomeProject>("NotifyTheReportersOfIssues", "Notify").WithDynamoDBStreamsEventSource("CampusIssuesOfTheNorthernCampus");

        _model.Builder.Resources.OfType<ExecutableResource>().Last().Name.ShouldMatch("^DDBStreamsEventSource-NotifyTheReportersOfIssues-[0-9a-f]{8}$");
    }

    [Fact]
    public void A_second_Lambda_emulator_is_refused()
    {
        _model.Builder.AddAWSLambdaServiceEmulator();

        Should.Throw<InvalidOperationException>(() => _model.Builder.AddAWSLambdaServiceEmulator());
    }

    [Fact]
    public async Task A_gateway_learns_the_last_route_of_each_function()
    {
        _model.Builder.AddAWSLambdaServiceEmulator(new LambdaEmulatorOptions { HttpPort = 7001 });
        var one = _model.Builder.AddAWSLambdaFunction<SomeProject>("One", "One");
        var two = _model.Builder.AddAWSLambdaFunction<SomeProject>("Two", "Two");
        var gateway = _model.Builder.AddAWSAPIGatewayEmulator("gateway", APIGatewayType.Rest, new APIGatewayEmulatorOptions { HttpPort = 7002 })
            .WithReference(one, Method.Post, "/one")
            .WithReference(two, Method.Get, "/two/{id}")
            .WithReference(two, Method.Any, "/two/{proxy+}");

        var variables = await _model.EnvironmentAsync(gateway.Resource);

        const string post = """{"LambdaResourceName":"One","Endpoint":"http://localhost:7001","HttpMethod":"Post","Path":"/one"}""";
        variables["APIGATEWAY_EMULATOR_ROUTE_CONFIG_One"].ShouldBe(post);
        variables["APIGATEWAY_EMULATOR_ROUTE_CONFIG_Two"].ShouldBe("""{"LambdaResourceName":"Two","Endpoint":"http://localhost:7001","HttpMethod":"Any","Path":"/two/{proxy\u002B}"}""");
        variables["API_GATEWAY_EMULATOR_PORT"].ShouldBe("7002");
    }

    [Fact]
    public async Task Emulators_below_a_project_run_inside_it()
    {
        var emulator = _model.Builder.AddProject<SomeProject>("emulator").WithHttpEndpoint(port: 7003);
        var lambda = _model.Builder.AddAWSLambdaServiceEmulator().WithParentRelationship(emulator);
        var gateway = _model.Builder.AddAWSAPIGatewayEmulator("gateway", APIGatewayType.Rest, new APIGatewayEmulatorOptions { HttpPort = 7004 })
            .WithParentRelationship(emulator).WithEnvironment("OPENAPI", "api.yaml");
        var function = _model.Builder.AddAWSLambdaFunction<SomeProject>("Notify", "Notify").WithDynamoDBStreamsEventSource("Issues");
        await _model.BeginAsync();

        lambda.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>().ShouldBeTrue();
        gateway.Resource.HasAnnotationOfType<ExplicitStartupAnnotation>().ShouldBeTrue();
        lambda.GetEndpoint("http").Url.ShouldBe("http://localhost:7003");
        gateway.GetEndpoint("http").Url.ShouldBe("http://localhost:7004");
        var variables = await _model.EnvironmentAsync(emulator.Resource);
        variables["API_GATEWAY_EMULATOR_PORT"].ShouldBe("7004");
        variables["OPENAPI"].ShouldBe("api.yaml");
        variables["DYNAMODB_STREAMS_EVENTSOURCE_CONFIG"].ShouldBe("TableName=Issues,FunctionName=Notify,LambdaRuntimeApi=http://localhost:7003");
        (await _model.EnvironmentAsync(function.Resource))["AWS_LAMBDA_RUNTIME_API"].ShouldBe("localhost:7003/Notify");
    }

    [Fact]
    public async Task What_runs_inside_a_parent_has_its_state_once_the_parent_is_healthy()
    {
        var emulator = _model.Builder.AddProject<SomeProject>("emulator").WithHttpEndpoint(port: 7003).WithHttpHealthCheck("/");
        _model.Builder.AddAWSLambdaServiceEmulator().WithParentRelationship(emulator);
        await _model.BeginAsync();

        await _model.Notifications.PublishUpdateAsync(emulator.Resource, snapshot => snapshot with { State = KnownResourceStates.Waiting });
        await StateAsync(KnownResourceStates.Waiting);
        await _model.Notifications.PublishUpdateAsync(emulator.Resource, snapshot => snapshot with { State = KnownResourceStates.Running });
        await StateAsync(KnownResourceStates.Starting);
        await _model.Notifications.PublishUpdateAsync(emulator.Resource, snapshot => snapshot.WithHealthReports([new("up", HealthStatus.Healthy, null, null)]));
        await StateAsync(KnownResourceStates.Running);
        await _model.Notifications.PublishUpdateAsync(emulator.Resource, snapshot => snapshot with { State = KnownResourceStates.Exited });
        await StateAsync(KnownResourceStates.Exited);

        Task StateAsync(string state) => _model.Notifications.WaitForResourceAsync("LambdaServiceEmulator", state).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_handler_that_is_a_method_says_what_to_do_instead() =>
        Should.Throw<DistributedApplicationException>(() => _model.Builder.AddAWSLambdaFunction<SomeProject>("Create", "Asm::Type::Method"))
            .Message.ShouldContain("Make the project an executable");
}
