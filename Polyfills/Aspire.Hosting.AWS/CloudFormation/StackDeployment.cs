using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.AWS.CloudFormation;

/// <summary>One run of a template through a change set; nothing is done where template and parameters are as they were.</summary>
internal sealed partial class StackDeployment(CloudFormationApi api, CloudFormationResource stack, string appHostDirectory, ILogger logger, TimeProvider time)
{
    private const string DigestTag = "AspireAppHost_SHA256";

    private static readonly string[] Capabilities = ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"];
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Answers the outputs.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(CancellationToken cancellationToken)
    {
        var existing = await DescribeAsync(cancellationToken);
        if (stack is not CloudFormationTemplateResource template)
        {
            return Outputs(existing ?? throw new DistributedApplicationException($"the stack '{stack.StackName}' does not exist."));
        }

        if (existing?.Text("StackStatus") is "ROLLBACK_COMPLETE" or "ROLLBACK_FAILED" or "DELETE_FAILED")
        {
            // A stack that was never made can't be updated.
            await api.CallAsync("DeleteStack", [new("StackName", stack.StackName)], cancellationToken);
            existing = await SettledAsync(cancellationToken);
        }

        var body = await ReadAsync(template, cancellationToken);
        var digest = Digest(template, body);
        if (existing is not null && !template.DisableDiffCheck && DigestOf(existing) == digest)
        {
            Unchanged(logger, stack.StackName);
            return Outputs(existing);
        }

        var isNew = existing?.Text("StackStatus") is null or "REVIEW_IN_PROGRESS" or "DELETE_COMPLETE";
        await ChangeAsync(template, body, digest, isNew, cancellationToken);
        var settled = await SettledAsync(cancellationToken);
        return settled?.Text("StackStatus") is "CREATE_COMPLETE" or "UPDATE_COMPLETE" or "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"
            ? Outputs(settled)
            : throw await FailureAsync(settled, cancellationToken);
    }

    private async Task<string> ReadAsync(CloudFormationTemplateResource template, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(template.TemplatePath, appHostDirectory);
        return File.Exists(path)
            ? await File.ReadAllTextAsync(path, cancellationToken)
            : throw new DistributedApplicationException($"the template {path} does not exist.");
    }

    private async Task ChangeAsync(CloudFormationTemplateResource template, string body, string digest, bool isNew, CancellationToken cancellationToken)
    {
        var name = $"Aspire-AppHost-{time.GetUtcNow().Ticks}";
        KeyValuePair<string, string>[] which = [new("StackName", stack.StackName), new("ChangeSetName", name)];
        var list = new List<KeyValuePair<string, string>>(which)
        {
            new("ChangeSetType", isNew ? "CREATE" : "UPDATE"),
            new("Description", "Provisioning by the AppHost"),
            new("TemplateBody", body),
        };
        AddMembers(list, "Capabilities", Capabilities.Except(template.DisabledCapabilities), (prefix, value) => [new(prefix, value)]);
        AddMembers(list, "Parameters", template.Parameters, (prefix, pair) => [new($"{prefix}.ParameterKey", pair.Key), new($"{prefix}.ParameterValue", pair.Value)]);
        AddMembers(list, "Tags", stack.Tags.Append(new(DigestTag, digest)), (prefix, pair) => [new($"{prefix}.Key", pair.Key), new($"{prefix}.Value", pair.Value)]);
        if (template.RoleArn is { } role)
        {
            list.Add(new("RoleARN", role));
        }

        Changing(logger, stack.StackName, isNew ? "created" : "updated");
        await api.CallAsync("CreateChangeSet", list, cancellationToken);
        if (await IsChangeSetReadyAsync(which, cancellationToken))
        {
            await api.CallAsync("ExecuteChangeSet", which, cancellationToken);
        }
    }

    private async Task<bool> IsChangeSetReadyAsync(KeyValuePair<string, string>[] which, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var changes = await api.CallAsync("DescribeChangeSet", which, cancellationToken);
            switch (changes.Text("Status"))
            {
                case "CREATE_COMPLETE":
                    return true;
                case "FAILED" when changes.Text("StatusReason") is { } reason && (reason.Contains("didn't contain changes", StringComparison.Ordinal) || reason.Contains("No updates", StringComparison.Ordinal)):
                    await api.CallAsync("DeleteChangeSet", which, cancellationToken);
                    return false;
                case "FAILED":
                    throw new DistributedApplicationException($"the change set of the stack '{stack.StackName}' failed: {changes.Text("StatusReason")}");
                default:
                    await Task.Delay(pause, time, cancellationToken);
                    break;
            }
        }
    }

    private async Task<XElement?> SettledAsync(CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            var now = await DescribeAsync(cancellationToken);
            if (now?.Text("StackStatus") is not { } status || !status.EndsWith("_IN_PROGRESS", StringComparison.Ordinal) || status == "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS")
            {
                return now;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Often at first, since an emulator is quick; then as seldom as the resource says.</summary>
    private TimeSpan Longer(TimeSpan pause)
    {
        var longest = TimeSpan.FromSeconds((stack as CloudFormationTemplateResource)?.StackPollingInterval ?? 3);
        return pause * 2 < longest ? pause * 2 : longest;
    }

    private async Task<XElement?> DescribeAsync(CancellationToken cancellationToken)
    {
        try
        {
            var result = await api.CallAsync("DescribeStacks", [new("StackName", stack.StackName)], cancellationToken);
            return result.Members("Stacks").FirstOrDefault();
        }
        catch (CloudFormationException refused) when (refused.Code == "ValidationError" && refused.Message.Contains("does not exist", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task<DistributedApplicationException> FailureAsync(XElement? settled, CancellationToken cancellationToken)
    {
        var events = await api.CallAsync("DescribeStackEvents", [new("StackName", settled?.Text("StackId") ?? stack.StackName)], cancellationToken);
        var first = events.Members("StackEvents").Reverse()
            .FirstOrDefault(step => step.Text("ResourceStatus")?.EndsWith("_FAILED", StringComparison.Ordinal) == true);
        var reason = first is null ? settled?.Text("StackStatusReason") : $"{first.Text("LogicalResourceId")}: {first.Text("ResourceStatusReason")}";
        return new DistributedApplicationException($"the stack '{stack.StackName}' is {settled?.Text("StackStatus") ?? "gone"}. {reason}");
    }

    private static string? DigestOf(XElement existing) => existing.Text("StackStatus") is "CREATE_COMPLETE" or "UPDATE_COMPLETE"
        ? existing.Members("Tags").FirstOrDefault(tag => tag.Text("Key") == DigestTag)?.Text("Value")
        : null;

    private string Digest(CloudFormationTemplateResource template, string body)
    {
        var text = new StringBuilder(body);
        foreach (var (key, value) in template.Parameters.Concat(stack.Tags).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{key}={value}");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static Dictionary<string, string> Outputs(XElement existing) =>
        existing.Members("Outputs").ToDictionary(output => output.Text("OutputKey")!, output => output.Text("OutputValue") ?? string.Empty, StringComparer.Ordinal);

    private static void AddMembers<T>(
        List<KeyValuePair<string, string>> list,
        string name,
        IEnumerable<T> members,
        Func<string, T, KeyValuePair<string, string>[]> write)
    {
        var index = 0;
        foreach (var member in members)
        {
            list.AddRange(write(string.Create(CultureInfo.InvariantCulture, $"{name}.member.{++index}"), member));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The stack {Stack} is as the template says")]
    private static partial void Unchanged(ILogger logger, string stack);

    [LoggerMessage(Level = LogLevel.Information, Message = "The stack {Stack} is being {Change}")]
    private static partial void Changing(ILogger logger, string stack, string change);
}
