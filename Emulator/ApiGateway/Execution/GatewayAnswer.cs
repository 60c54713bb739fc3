using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.ApiGateway.Execution;

/// <summary>An answer on its way to the client.</summary>
internal sealed class GatewayAnswer
{
    public int StatusCode { get; set; } = 200;

    public List<KeyValuePair<string, StringValues>> Headers { get; } = [];

    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>Sets a header in the place of any of the same name.</summary>
    public void Set(string name, StringValues value)
    {
        Headers.RemoveAll(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
        Headers.Add(new(name, value));
    }

    /// <summary>A header's value; null where it is absent.</summary>
    public string? Find(string name)
    {
        foreach (var (key, value) in Headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value.ToString();
            }
        }

        return null;
    }
}
