using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace CampusIssues.Benchmarks.Gateway;

/// <summary>A function that does nothing, on the same runtime support as the product's.</summary>
internal static class TrivialFunction
{
    public static async Task<int> RunAsync()
    {
        var handler = (APIGatewayProxyRequest request, ILambdaContext context) => Task.FromResult(Answer(request));
        await LambdaBootstrapBuilder.Create(handler, new SourceGeneratorLambdaJsonSerializer<TrivialJson>()).Build().RunAsync();
        return 0;
    }

    public static APIGatewayProxyResponse Answer(APIGatewayProxyRequest request) => new()
    {
        StatusCode = 200,
        Headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
        Body = """{"ok":true}""",
    };
}

[JsonSerializable(typeof(APIGatewayProxyRequest))]
[JsonSerializable(typeof(APIGatewayProxyResponse))]
internal sealed partial class TrivialJson : JsonSerializerContext;
