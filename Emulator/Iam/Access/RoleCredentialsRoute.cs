using System.Globalization;
using System.Text.Json;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Iam.State;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.Iam.Access;

/// <summary>
/// <c>GET /_aws/role-credentials/{role}?session=</c>: a role's credentials in the form that <c>AWS_CONTAINER_CREDENTIALS_FULL_URI</c>
/// expects (https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html), for programs that something else
/// than Lambda starts. Whoever reaches it may use the root key as well.
/// </summary>
internal sealed class RoleCredentialsRoute(IamState state, ISessionCredentials sessions) : IEdgeRoute
{
    private const string Prefix = "/_aws/role-credentials/";

    public bool Matches(HttpRequest request) => request.Path.Value!.StartsWith(Prefix, StringComparison.Ordinal);

    public async Task HandleAsync(HttpContext http)
    {
        var name = http.Request.Path.Value![Prefix.Length..];
        var session = http.Request.Query["session"] is [{ Length: > 0 } told] ? told : name;
        var role = state.Principals.Find($"Role/{name}");
        var credentials = role is null ? null : sessions.ForRole(role.Arn, session);
        http.Response.ContentType = "application/json";
        http.Response.StatusCode = credentials is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartObject();
        if (credentials is null)
        {
            json.WriteString("code", "NoSuchEntity");
            json.WriteString("message", IamErrors.NoPrincipal("Role", name).Message);
        }
        else
        {
            json.WriteString("RoleArn", role!.Arn);
            json.WriteString("AccessKeyId", credentials.AccessKeyId);
            json.WriteString("SecretAccessKey", credentials.SecretAccessKey);
            json.WriteString("Token", credentials.SessionToken);
            json.WriteString("Expiration", credentials.Expiration.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        json.WriteEndObject();
    }
}
