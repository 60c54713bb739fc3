using System.Text.Json;
using System.Text.Json.Serialization;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.Lambda;

namespace Aspire.Hosting;

/// <summary>Lets functions read the streams of tables.</summary>
public static class DynamoDBStreamsEventSourceExtensions
{
    private const string Variable = "DYNAMODB_STREAMS_EVENTSOURCE_CONFIG";
    private const int LongestName = 64;

    /// <summary>Invokes the function with the records of the table's stream.</summary>
    public static IResourceBuilder<LambdaProjectResource> WithDynamoDBStreamsEventSource(
        this IResourceBuilder<LambdaProjectResource> lambdaFunction,
        string tableName,
        DynamoDBStreamsEventSourceOptions? options = null)
    {
        var builder = lambdaFunction.ApplicationBuilder;
        var emulator = builder.Resources.OfType<LambdaEmulatorResource>().First();
        var function = lambdaFunction.Resource.Name;
        var name = options?.ResourceName ?? $"DDBStreamsEventSource-{function}-{tableName}";
        var source = builder.AddResource(new StreamEventSourceResource(name.Length <= LongestName ? name : name[..LongestName]))
            .WithParentRelationship(lambdaFunction.Resource)
            .WithArgs("lambda-test-tool", "start", "--no-launch-window", "--dynamodbstreams-eventsource-config", $"env:{Variable}")
            .WithEnvironment(async context =>
            {
                var endpoint = await emulator.GetEndpoint("http").GetValueAsync(context.CancellationToken);
                var config = new StreamEventSource(tableName, function, endpoint, options?.BatchSize, options?.PollingIntervalMs);
                var sources = context.EnvironmentVariables.TryGetValue(Variable, out var earlier)
                    ? JsonSerializer.Deserialize((string)earlier, StreamEventSourceJson.Default.ListStreamEventSource)!
                    : [];
                context.EnvironmentVariables[Variable] = JsonSerializer.Serialize([.. sources, config], StreamEventSourceJson.Default.ListStreamEventSource);
            });

        // Its own parent is the function; what it runs inside is the Lambda emulator's parent.
        builder.OnBeforeStart((_, _) =>
        {
            if (RunsInParent.ParentOf(emulator) is { } host)
            {
                RunsInParent.Move(source.Resource, host, sharesEndpoint: false);
            }

            return Task.CompletedTask;
        });
        return lambdaFunction;
    }
}

/// <summary>The process, where there is one, that reads a stream.</summary>
internal sealed class StreamEventSourceResource(string name) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory);

/// <summary>An event source as the tool reads it.</summary>
internal sealed record StreamEventSource(string TableName, string FunctionName, string? LambdaRuntimeApi, int? BatchSize, int? PollingIntervalMs);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(List<StreamEventSource>))]
internal sealed partial class StreamEventSourceJson : JsonSerializerContext;
