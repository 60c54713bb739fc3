using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Emulator.LocalStack;

/// <summary>LocalStack's <c>/_localstack/info</c>.</summary>
internal sealed class InfoRoute(TimeProvider time) : IEdgeRoute
{
    private readonly long _started = time.GetTimestamp();
    private readonly string _session = Guid.NewGuid().ToString();
    private readonly string _machine = $"gen_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..12]}";

    public bool Matches(HttpRequest request) => request.Path == "/_localstack/info";

    public Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json";
        var info = new JsonObject
        {
            ["version"] = EmulatorOptions.Version,
            ["edition"] = "community",
            ["is_license_activated"] = false,
            ["session_id"] = _session,
            ["machine_id"] = _machine,
            ["system"] = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux",
            ["is_docker"] = File.Exists("/.dockerenv"),
            ["server_time_utc"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["uptime"] = (long)time.GetElapsedTime(_started).TotalSeconds,
        };
        return http.Response.WriteAsync(info.ToJsonString(), http.RequestAborted);
    }
}
