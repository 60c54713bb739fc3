using System.Text.Json.Nodes;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Ssm.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ssm.Parameters;

/// <summary>The filters of lists (https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterStringFilter.html).</summary>
internal static class ParameterFilters
{
    private static readonly string[] Tiers = ["Standard", "Advanced", "Intelligent-Tiering"];
    private static readonly string[] Types = ["String", "StringList", "SecureString"];

    /// <summary>Reads and checks filters; whether a version of a parameter passes them all.</summary>
    /// <param name="filters">As a request has them.</param>
    /// <param name="keys">The keys that the action knows; <c>tag:…</c> where it knows <c>tag</c>.</param>
    public static Func<Parameter, ParameterVersion, bool> Read(IEnumerable<JsonObject> filters, params string[] keys)
    {
        var read = new List<ParameterFilter>();
        foreach (var filter in filters)
        {
            var key = filter.Text("Key") ?? "";
            var isTag = key.StartsWith("tag:", StringComparison.Ordinal);
            if (!keys.Contains(isTag ? "tag" : key))
            {
                throw SsmErrors.FilterKey($"The following filter key is not valid: {key}. Valid filter keys include: [{string.Join(", ", keys.Select(name => name == "tag" ? "tag:*" : name))}].");
            }

            if (read.Any(known => known.Key == key))
            {
                throw SsmErrors.FilterKey($"The following filter is duplicated in the request: {key}. A request can contain only one occurrence of a specific filter.");
            }

            var wanted = new ParameterFilter(key, filter.Text("Option") ?? (key == "Path" ? "OneLevel" : "Equals"), filter.Texts("Values"));
            Check(wanted, isTag);
            read.Add(wanted);
        }

        return (parameter, version) => read.All(filter => filter.Passes(parameter, version));
    }

    private static void Check(ParameterFilter filter, bool isTag)
    {
        string[] options = filter.Key switch
        {
            "Path" => ["Recursive", "OneLevel"],
            "Name" => ["BeginsWith", "Equals", "Contains"],
            _ => ["BeginsWith", "Equals"],
        };
        if (filter.Values.Count == 0 && !isTag)
        {
            throw SsmErrors.FilterValue($"The following filter values are missing : null for filter key {filter.Key}.");
        }

        new Constraints().Check(filter.Values.Count <= 50, "Value at 'parameterFilters.1.member.values' failed to satisfy constraint: Member must have length less than or equal to 50").Enforce("ValidationException");
        if (!options.Contains(filter.Option))
        {
            throw SsmErrors.FilterOption($"The following filter option is not valid: {filter.Option}. Valid options include: [{string.Join(", ", options)}].");
        }

        var values = filter.Key switch { "Tier" => Tiers, "Type" => Types, _ => null };
        if (values is not null && filter.Values.FirstOrDefault(value => !values.Contains(value)) is { } odd)
        {
            throw SsmErrors.FilterOption($"The following filter value is not valid: {odd}. Valid values include: [{string.Join(", ", values)}].");
        }

        if (filter.Key == "Path")
        {
            foreach (var path in filter.Values)
            {
                ParameterNames.CheckPath(path);
            }
        }
    }
}
