using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>A function's resource policy: who else may invoke it (https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html).</summary>
internal static partial class ResourcePolicy
{
    private const string StatementPattern = "([a-zA-Z0-9-_]+)";
    private const string ActionPattern = "(lambda:[*]|lambda:[a-zA-Z]+|[*])";

    public static PolicyStatement Add(FunctionStore functions, FunctionReference reference, AddPermissionRequest request)
    {
        Check(request);
        functions.GetVersion(reference);
        var statement = new PolicyStatement(reference.Qualifier, request.StatementId!, Write(reference, request));
        functions.Update(reference, function =>
        {
            FunctionEditor.CheckRevision(request.RevisionId, function.Latest.RevisionId);
            if (function.Policy.Any(other => other.Sid == statement.Sid && other.Qualifier == statement.Qualifier))
            {
                throw LambdaErrors.Conflict(
                    $"The statement id ({statement.Sid}) provided already exists. Please provide a new statement id, or remove the existing statement.");
            }

            return function with { Policy = [.. function.Policy, statement] };
        });
        return statement;
    }

    public static void Remove(FunctionStore functions, FunctionReference reference, string sid) => functions.Update(reference, function =>
    {
        var own = function.Policy.Where(statement => statement.Qualifier == reference.Qualifier).ToArray();
        if (own.All(statement => statement.Sid != sid))
        {
            throw LambdaErrors.NotFound(own.Length == 0 ? "No policy is associated with the given resource." : $"Statement {sid} is not found in resource policy.");
        }

        return function with { Policy = [.. function.Policy.Where(statement => statement.Sid != sid || statement.Qualifier != reference.Qualifier)] };
    });

    /// <summary>The whole document; null where nothing was granted.</summary>
    public static string? Document(FunctionRecord function, string? qualifier)
    {
        var statements = function.Policy.Where(statement => statement.Qualifier == qualifier).Select(statement => statement.Json).ToArray();
        return statements.Length == 0 ? null : $$"""{"Version":"2012-10-17","Id":"default","Statement":[{{string.Join(',', statements)}}]}""";
    }

    private static void Check(AddPermissionRequest request)
    {
        var faults = new List<string>();
        foreach (var (value, member) in ((string?, string)[])[(request.StatementId, "statementId"), (request.Action, "action"), (request.Principal, "principal")])
        {
            if (value is null)
            {
                faults.Add($"Value null at '{member}' failed to satisfy constraint: Member must not be null");
            }
        }

        foreach (var (value, member, form, pattern) in ((string?, string, Regex, string)[])[(request.StatementId, "statementId", StatementId(), StatementPattern), (request.Action, "action", Action(), ActionPattern)])
        {
            if (value is not null && !form.IsMatch(value))
            {
                faults.Add($"Value '{value}' at '{member}' failed to satisfy constraint: Member must satisfy regular expression pattern: {pattern}");
            }
        }

        if (faults.Count > 0)
        {
            throw LambdaErrors.Validation([.. faults]);
        }

        if (request.Principal is { } principal && principal != "*" && !principal.Contains('.', StringComparison.Ordinal) && !IsAccount(principal) && Arn.TryParse(principal) is null)
        {
            throw LambdaErrors.InvalidParameter("The provided principal was invalid. Please check the principal and try again.");
        }
    }

    [GeneratedRegex($@"^{StatementPattern}\z")]
    private static partial Regex StatementId();

    [GeneratedRegex($@"^{ActionPattern}\z")]
    private static partial Regex Action();

    private static bool IsAccount(string principal) => principal.Length == 12 && principal.All(char.IsAsciiDigit);

    private static string Write(FunctionReference reference, AddPermissionRequest request)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("Sid", request.StatementId);
        json.WriteString("Effect", "Allow");
        WritePrincipal(json, request.Principal!);
        json.WriteString("Action", request.Action);
        json.WriteString("Resource", reference.QualifiedArn);
        WriteConditions(json, request);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WritePrincipal(Utf8JsonWriter json, string principal)
    {
        if (principal == "*")
        {
            json.WriteString("Principal", principal);
            return;
        }

        var isAws = IsAccount(principal) || principal.StartsWith("arn:", StringComparison.Ordinal);
        json.WriteStartObject("Principal");
        json.WriteString(isAws ? "AWS" : "Service", IsAccount(principal) ? $"arn:aws:iam::{principal}:root" : principal);
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, AddPermissionRequest request)
    {
        (string Operator, string Key, string? Value)[] conditions =
        [
            ("StringEquals", "AWS:SourceAccount", request.SourceAccount),
            ("StringEquals", "lambda:EventSourceToken", request.EventSourceToken),
            ("StringEquals", "lambda:FunctionUrlAuthType", request.FunctionUrlAuthType),
            ("StringEquals", "aws:PrincipalOrgID", request.PrincipalOrgId),
            ("ArnLike", "AWS:SourceArn", request.SourceArn),
        ];
        var given = conditions.Where(condition => condition.Value is not null).ToArray();
        if (given.Length == 0)
        {
            return;
        }

        json.WriteStartObject("Condition");
        foreach (var group in given.GroupBy(condition => condition.Operator))
        {
            json.WriteStartObject(group.Key);
            foreach (var (_, key, value) in group)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
