using System.Text.Json;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>The header <c>Lambda-Runtime-Client-Context</c>.</summary>
internal sealed record CognitoClientContext(IDictionary<string, string> Environment, IClientApplication Client, IDictionary<string, string> Custom)
    : IClientContext
{
    public static CognitoClientContext Parse(string json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            Texts(root, "env"),
            root.TryGetProperty("client", out var client) ? Application(client) : null,
            Texts(root, "custom"));
    }

    private static CognitoClientApplication Application(JsonElement client) => new(
        CognitoIdentity.Text(client, "app_package_name"),
        CognitoIdentity.Text(client, "app_title"),
        CognitoIdentity.Text(client, "app_version_code"),
        CognitoIdentity.Text(client, "app_version_name"),
        CognitoIdentity.Text(client, "installation_id"));

    private static Dictionary<string, string> Texts(JsonElement root, string name) =>
        root.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Object
            ? values.EnumerateObject().ToDictionary(value => value.Name, value => value.Value.ToString())
            : [];

    private sealed record CognitoClientApplication(
        string AppPackageName,
        string AppTitle,
        string AppVersionCode,
        string AppVersionName,
        string InstallationId) : IClientApplication;
}
