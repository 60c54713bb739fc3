using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CampusIssues.Emulator.Wire;

/// <summary>
/// The parameters of a query-protocol request: flat names such as <c>Destination.ToAddresses.member.1</c>
/// (https://smithy.io/2.0/aws/protocols/aws-query-protocol.html).
/// </summary>
public sealed class QueryForm(IReadOnlyDictionary<string, StringValues> values)
{
    /// <summary>A form without parameters.</summary>
    public static QueryForm Empty { get; } = new(new Dictionary<string, StringValues>());

    /// <summary>A parameter's value; null where it is absent.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The names of all parameters.</summary>
    public IEnumerable<string> Names => values.Keys;

    /// <summary>Reads a form from a URL-encoded body.</summary>
    public static QueryForm Parse(ReadOnlySpan<byte> body)
    {
        var reader = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = int.MaxValue, ValueLengthLimit = int.MaxValue };
        return new(reader.ReadForm());
    }

    /// <summary>The items of a list parameter, <c>name.member.1</c>, <c>name.member.2</c>, …, in order.</summary>
    public IReadOnlyList<string> List(string name) => [.. Each($"{name}.member").Select(item => this[item]).OfType<string>()];

    /// <summary>The prefixes <c>name.member.1</c>, <c>name.member.2</c>, … under which a list of structures has its members.</summary>
    public IEnumerable<string> Structures(string name) => Each($"{name}.member");

    /// <summary>Whether any parameter has this name or lies under it.</summary>
    public bool Has(string name) =>
        values.ContainsKey(name) || values.Keys.Any(key => key.StartsWith(name + ".", StringComparison.Ordinal));

    private IEnumerable<string> Each(string prefix)
    {
        for (var index = 1; Has($"{prefix}.{index}"); index++)
        {
            yield return $"{prefix}.{index}";
        }
    }
}
