using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CampusIssues.Functions.Api;

/// <summary>An answer before its headers.</summary>
internal sealed record ApiResponse(int Status, string ContentType, string Body)
{
    public string CacheControl { get; init; } = "no-store";

    /// <summary>More headers; none has text of a user.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static ApiResponse Json<T>(T value, JsonTypeInfo<T> type, int status = 200) =>
        new(status, "application/json", JsonSerializer.Serialize(value, type));
}
