using Aspire.Hosting.AWS.Lambda;

namespace CampusIssues.AppHost;

/// <summary>
/// Aspire.Hosting.AWS 13.6.0 tells the gateway the last route of each function alone
/// (https://github.com/aws/integrations-on-dotnet-aspire-for-aws/pull/247). The tool that reads them takes an array too: so each is kept.
/// </summary>
internal static class GatewayRoutes
{
    private const string Prefix = "APIGATEWAY_EMULATOR_ROUTE_CONFIG_";

    /// <summary>A gateway that doesn't read the OpenAPI document, as AWS's tool, has no CORS of its own: a function allows the site to call.</summary>
    public static IResourceBuilder<APIGatewayEmulatorResource> PassesPreflightsTo(
        this IResourceBuilder<APIGatewayEmulatorResource> gateway,
        IResourceBuilder<LambdaProjectResource> function) => gateway.WithReference(function, Method.Options, "/{proxy+}");

    /// <summary>Makes one step of all that write the gateway's environment, and joins what they write of one function.</summary>
    public static void Keep(APIGatewayEmulatorResource gateway)
    {
        var steps = gateway.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray();
        foreach (var step in steps)
        {
            gateway.Annotations.Remove(step);
        }

        gateway.Annotations.Add(new EnvironmentCallbackAnnotation(async context =>
        {
            var routes = new Dictionary<string, List<string>>();
            foreach (var step in steps)
            {
                await step.Callback(context);
                Take(context.EnvironmentVariables, routes);
            }

            foreach (var (name, values) in routes)
            {
                context.EnvironmentVariables[name] = values is [var one] ? one : $"[{string.Join(',', values.Select(value => value.Trim('[', ']')))}]";
            }
        }));
    }

    private static void Take(Dictionary<string, object> variables, Dictionary<string, List<string>> routes)
    {
        foreach (var (name, value) in variables.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal) && variable.Value is string).ToArray())
        {
            routes.TryAdd(name, []);
            routes[name].Add((string)value);
            variables.Remove(name);
        }
    }
}
