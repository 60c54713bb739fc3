using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.Wire;

/// <summary>LocalStack's <c>/_localstack/health</c>: each service's state, the edition and the version.</summary>
internal sealed class HealthRoute(IServiceProvider provider) : IEdgeRoute
{
    public bool Matches(HttpRequest request) => request.Path == "/_localstack/health";

    public async Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteStartObject("services");
        foreach (var name in provider.GetServices<IAwsService>().Select(service => service.Name).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteString(name, "running");
        }

        json.WriteEndObject();
        json.WriteString("edition", "community");
        json.WriteString("version", EmulatorOptions.Version);
        json.WriteEndObject();
    }
}
