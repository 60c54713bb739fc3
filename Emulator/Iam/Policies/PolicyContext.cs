namespace CampusIssues.Emulator.Iam.Policies;

/// <summary>What a request is judged by: who, what, on what, and the condition keys.</summary>
/// <param name="Principal">The caller's ARN.</param>
/// <param name="Action">e.g. <c>dynamodb:PutItem</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c>.</param>
/// <param name="Keys">The condition keys; names without case.</param>
internal sealed record PolicyContext(string Principal, string Action, string Resource, IReadOnlyDictionary<string, IReadOnlyList<string>> Keys)
{
    /// <summary>A text with its policy variables, <c>${aws:username}</c>, replaced; null where one has no value.</summary>
    public string? Fill(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
        {
            return text;
        }

        var missing = false;
        var filled = PolicyVariables.Replace(text, name => Keys.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : Missing());
        return missing ? null : filled;

        string Missing()
        {
            missing = true;
            return "";
        }
    }
}
