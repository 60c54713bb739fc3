using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>Reads what a request says of a stack.</summary>
internal static class StackForm
{
    /// <summary>The stack as the request wants it: a new one, or the present one changed.</summary>
    public static Stack Read(AwsCall call, Stack? present, string name, string body, TimeProvider time)
    {
        var form = call.Form;
        var template = TemplateReader.Read(body);
        var given = form.Structures("Parameters")
            .Select(prefix => new GivenParameter(form[$"{prefix}.ParameterKey"] ?? "", form[$"{prefix}.ParameterValue"], form.Flag($"{prefix}.UsePreviousValue") ?? false))
            .ToArray();
        var stack = present ?? New(call, name, time);
        return stack with
        {
            TemplateBody = body,
            Parameters = ParameterValues.Resolve(template, given, stack.Parameters),
            Tags = form.Has("Tags") ? form.Structures("Tags").ToDictionary(prefix => form[$"{prefix}.Key"] ?? "", prefix => form[$"{prefix}.Value"] ?? "") : stack.Tags,
            Capabilities = form.Has("Capabilities") ? form.List("Capabilities") : present is null ? [] : stack.Capabilities,
            NotificationArns = form.Has("NotificationARNs") ? form.List("NotificationARNs") : stack.NotificationArns,
            RoleArn = RoleOf(call) ?? stack.RoleArn,
            TimeoutInMinutes = form.Number("TimeoutInMinutes") ?? stack.TimeoutInMinutes,
            TerminationProtection = form.Flag("EnableTerminationProtection") ?? stack.TerminationProtection,
            OnFailure = form.Flag("DisableRollback") == true ? "DO_NOTHING" : form["OnFailure"] ?? stack.OnFailure,
        };
    }

    /// <summary>The role that a request hands to CloudFormation, once the caller may; null for none.</summary>
    public static string? RoleOf(AwsCall call)
    {
        var role = call.Form["RoleARN"];
        if (role is not null)
        {
            call.Demand("iam:PassRole", role, () => new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = ["cloudformation.amazonaws.com"] });
        }

        return role;
    }

    /// <summary>Demands a permission on a stack.</summary>
    public static void Demand(this AwsCall call, string name, Stack? stack = null) =>
        call.Demand($"cloudformation:{call.Operation}", stack?.Id ?? $"arn:aws:cloudformation:{call.Region}:{call.AccountId}:stack/{name}/*");

    private static Stack New(AwsCall call, string name, TimeProvider time) =>
        new(Stack.NewId(call.Region, call.AccountId, name), name, call.Region, call.AccountId)
        {
            Status = StackStatus.ReviewInProgress,
            CreatedAt = time.GetUtcNow(),
        };
}
