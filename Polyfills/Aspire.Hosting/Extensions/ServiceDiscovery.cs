using System.Globalization;
using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>The variables by which .NET's service discovery, and any other program, finds an address.</summary>
internal static class ServiceDiscovery
{
    public static void Add(Dictionary<string, object> variables, string name, EndpointReference endpoint)
    {
        var group = endpoint.EndpointName is "http" or "https" ? endpoint.Scheme : endpoint.EndpointName;
        var index = 0;
        while (!variables.TryAdd(string.Create(CultureInfo.InvariantCulture, $"services__{name}__{group}__{index}"), endpoint))
        {
            index++;
        }

        variables[Identifier($"{name}_{endpoint.EndpointName}")] = endpoint;
    }

    /// <summary>A name as environment variables are written: upper case, other characters as underscores.</summary>
    public static string Identifier(string name)
    {
        var identifier = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_'));
        return char.IsAsciiDigit(identifier[0]) ? $"_{identifier}" : identifier;
    }
}
