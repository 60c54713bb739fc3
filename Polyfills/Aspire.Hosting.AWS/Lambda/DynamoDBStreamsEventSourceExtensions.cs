using System.Security.Cryptography;
using System.Text;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.AWS.Lambda;

namespace Aspire.Hosting;

/// <summary>Lets functions read the streams of tables.</summary>
public static class DynamoDBStreamsEventSourceExtensions
{
    private const string Prefix = "DDBStreamsEventSource-";
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
        var source = builder.AddResource(new StreamEventSourceResource(NameOf(options?.ResourceName, function, tableName)))
            .WithParentRelationship(lambdaFunction.Resource)
            .WithArgs("lambda-test-tool", "start", "--no-launch-window", "--dynamodbstreams-eventsource-config", $"env:{StreamEventSource.Variable}")
            .WithEnvironment(async context =>
            {
                var endpoint = await emulator.GetEndpoint("http").GetValueAsync(context.CancellationToken);
                context.EnvironmentVariables[StreamEventSource.Variable] = StreamEventSource.Write(tableName, function, endpoint, options);
            });

        // Its own parent is the function; what it runs inside is the Lambda emulator's parent.
        builder.OnBeforeStart((_, _) =>
        {
            if (RunsInParent.ParentOf(emulator) is { } host)
            {
                RunsInParent.Move(source.Resource, host, sharesEndpoint: false, builder.Eventing);
            }

            return Task.CompletedTask;
        });
        return lambdaFunction;
    }

    /// <summary>A name that would be too long ends in a digest of what it can't say.</summary>
    private static string NameOf(string? given, string function, string table)
    {
        var name = string.IsNullOrEmpty(given) ? $"{Prefix}{function}-{table}" : given;
        if (name.Length <= LongestName)
        {
            return name;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{function}:{table}")))[..8];
        var start = $"{Prefix}{function}-";
        return start[..Math.Min(start.Length, LongestName - digest.Length)] + digest;
    }
}

/// <summary>The process, where there is one, that reads a stream.</summary>
internal sealed class StreamEventSourceResource(string name) : ExecutableResource(name, "dotnet", Environment.CurrentDirectory);
