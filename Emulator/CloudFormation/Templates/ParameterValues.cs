namespace CampusIssues.Emulator.CloudFormation.Templates;

/// <summary>The values of a template's parameters, checked, with CloudFormation's texts.</summary>
internal static class ParameterValues
{
    /// <summary>Each parameter's value: the given one, the previous one where that is asked for, or the default.</summary>
    public static Dictionary<string, string> Resolve(Template template, IReadOnlyList<GivenParameter> given, IReadOnlyDictionary<string, string> previous)
    {
        var unknown = given.Select(parameter => parameter.Name).Where(name => !template.Parameters.ContainsKey(name)).ToArray();
        if (unknown.Length > 0)
        {
            throw CloudFormationErrors.Validation($"Parameters: [{string.Join(", ", unknown)}] do not exist in the template");
        }

        var values = new Dictionary<string, string>();
        var missing = new List<string>();
        foreach (var (name, parameter) in template.Parameters)
        {
            var own = given.FirstOrDefault(value => value.Name == name);
            var value = own is { UsePrevious: true } ? previous.GetValueOrDefault(name) : own?.Value ?? parameter.Default;
            if (value is null)
            {
                missing.Add(name);
            }
            else
            {
                ParameterRules.Check(parameter, value);
                values[name] = value;
            }
        }

        return missing.Count == 0 ? values : throw CloudFormationErrors.Validation($"Parameters: [{string.Join(", ", missing)}] must have values");
    }
}

/// <summary>A parameter as a request gives it.</summary>
internal sealed record GivenParameter(string Name, string? Value, bool UsePrevious);
