using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.Lambda;
using Aspire.Hosting.Orchestration;

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
        ProjectDefaults.Apply(function, project => project.ExcludeLaunchProfile = true);
        return function.WithParentRelationship(emulator).WithEnvironment(context =>
        {
            var variables = context.EnvironmentVariables;
            variables["AWS_EXECUTION_ENV"] = $"aspire.hosting.aws#{Version}";
            variables["AWS_LAMBDA_RUNTIME_API"] = ReferenceExpression.Create($"{runtimeApi.Property(EndpointProperty.HostAndPort)}/{name}");
            variables["AWS_LAMBDA_FUNCTION_NAME"] = name;
            variables["_HANDLER"] = lambdaHandler;
            variables["AWS_LAMBDA_LOG_FORMAT"] = "Text";
            variables["AWS_LAMBDA_LOG_LEVEL"] = "INFO";
            variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES"] = "true";
            variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES"] = "true";
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
}
