using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.Lambda;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting;

/// <summary>Adds Lambda functions.</summary>
public static class LambdaExtensions
{
    internal const string EmulatorName = "LambdaServiceEmulator";

    private static readonly string Version = typeof(LambdaExtensions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Adds a function: a project that is an executable, started with its handler's name in <c>_HANDLER</c>.</summary>
    public static IResourceBuilder<LambdaProjectResource> AddAWSLambdaFunction<TLambdaProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        string lambdaHandler,
        LambdaFunctionOptions? options = null)
        where TLambdaProject : IProjectMetadata, new()
    {
        if (lambdaHandler.Contains("::", StringComparison.Ordinal))
        {
            throw new DistributedApplicationException(
                $"The handler '{lambdaHandler}' of '{name}' is a method of a class library. Make the project an executable that starts its own runtime, and name the handler alone.");
        }

        var emulator = builder.Resources.OfType<LambdaEmulatorResource>().FirstOrDefault() ?? builder.AddAWSLambdaServiceEmulator().Resource;
        var runtimeApi = emulator.GetEndpoint("http");
        var function = builder.AddResource(new LambdaProjectResource(name)).WithAnnotation(new TLambdaProject());
        return function.WithOpenTelemetry().WithParentRelationship(emulator).WithEnvironment(context =>
        {
            var variables = context.EnvironmentVariables;
            variables["AWS_EXECUTION_ENV"] = $"aspire.hosting.aws#{Version}";
            variables["AWS_LAMBDA_RUNTIME_API"] = ReferenceExpression.Create($"{runtimeApi.Property(EndpointProperty.HostAndPort)}/{name}");
            variables["AWS_LAMBDA_FUNCTION_NAME"] = name;
            variables["_HANDLER"] = lambdaHandler;
            variables["AWS_LAMBDA_LOG_FORMAT"] = "Text";
            variables["AWS_LAMBDA_LOG_LEVEL"] = "INFO";
        });
    }

    /// <summary>Adds what serves functions their events. One an application.</summary>
    /// <exception cref="InvalidOperationException">There is one.</exception>
    public static IResourceBuilder<LambdaEmulatorResource> AddAWSLambdaServiceEmulator(
        this IDistributedApplicationBuilder builder,
        LambdaEmulatorOptions? options = null)
    {
        if (builder.Resources.OfType<LambdaEmulatorResource>().Any())
        {
            throw new InvalidOperationException("A Lambda emulator has already been added. The AddAWSLambdaFunction will add the emulator if it hasn't already been added. This method must be called before AddAWSLambdaFunction if the emulator needs to be customized.");
        }

        var emulator = builder.AddResource(new LambdaEmulatorResource(EmulatorName)).WithHttpEndpoint(port: options?.HttpPort);
        emulator.WithEnvironment(context =>
        {
            context.EnvironmentVariables["ASPIRE_HOSTED"] = "true";
            context.EnvironmentVariables["LAMBDA_RUNTIME_API_PORT"] = emulator.GetEndpoint("http").Property(EndpointProperty.TargetPort);
        });
        emulator.WithArgs(
            "lambda-test-tool", "start", "--no-launch-window",
            "--config-storage-path", options?.ConfigStoragePath ?? Path.Combine(Environment.CurrentDirectory, ".aws-lambda-testtool"));
        RunsInParent.Allow(emulator, sharesEndpoint: true);
        return emulator;
    }

    /// <summary>What <c>AddProject</c> gives a project, and what log records of exceptions need.</summary>
    private static IResourceBuilder<LambdaProjectResource> WithOpenTelemetry(this IResourceBuilder<LambdaProjectResource> function)
    {
        function.WithOtlpExporter().WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory")
            .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES", "true")
            .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES", "true");
        var application = function.ApplicationBuilder;
        return application.ExecutionContext.IsRunMode && application.Environment.IsDevelopment()
            ? function.WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_ASPNETCORE_DISABLE_URL_QUERY_REDACTION", "true")
                .WithEnvironment("OTEL_DOTNET_EXPERIMENTAL_HTTPCLIENT_DISABLE_URL_QUERY_REDACTION", "true")
            : function;
    }
}
