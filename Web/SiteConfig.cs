using System.Text.Json.Serialization;

namespace CampusIssues.Web;

/// <summary>What the pages must know of where they run; they read it from <c>/config.json</c>.</summary>
public sealed record SiteConfig(string ApiBaseUrl)
{
    private const string Variable = "API_BASE_URL";

    public static SiteConfig From(IConfiguration configuration)
    {
        var text = configuration[Variable];
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            throw new InvalidOperationException($"{Variable} must be the http or https address of the API, but is '{text}'.");
        }

        return new SiteConfig(url.AbsoluteUri.TrimEnd('/'));
    }

    [JsonIgnore]
    public string ApiOrigin => new Uri(ApiBaseUrl).GetLeftPart(UriPartial.Authority);

    [JsonIgnore]
    public bool IsSecure => ApiBaseUrl.StartsWith("https:", StringComparison.Ordinal);
}

[JsonSerializable(typeof(SiteConfig))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SiteJson : JsonSerializerContext;
