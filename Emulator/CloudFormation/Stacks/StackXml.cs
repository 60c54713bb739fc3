using System.Globalization;
using System.Xml;
using CampusIssues.Emulator.CloudFormation.Engine;
using CampusIssues.Emulator.CloudFormation.Templates;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.CloudFormation.Stacks;

/// <summary>How answers tell of stacks.</summary>
internal static class StackXml
{
    private const string Hidden = "****";

    public static void WriteStack(this XmlWriter xml, Stack stack)
    {
        xml.Text("StackId", stack.Id);
        xml.Text("StackName", stack.Name);
        var template = stack.TemplateBody.Length > 0 ? TemplateReader.Read(stack.TemplateBody) : null;
        xml.Text("Description", template?.Description);
        xml.WriteParameters(stack, template);
        xml.Time("CreationTime", stack.CreatedAt);
        xml.Time("DeletionTime", stack.DeletedAt);
        xml.Time("LastUpdatedTime", stack.UpdatedAt);
        xml.Structure("RollbackConfiguration", () => { });
        xml.Text("StackStatus", stack.Status);
        xml.Text("StackStatusReason", stack.StatusReason);
        xml.Flag("DisableRollback", stack.OnFailure == "DO_NOTHING");
        xml.List("NotificationARNs", stack.NotificationArns);
        xml.Text("TimeoutInMinutes", stack.TimeoutInMinutes?.ToString(CultureInfo.InvariantCulture));
        xml.List("Capabilities", stack.Capabilities);
        xml.List("Outputs", stack.Outputs, output =>
        {
            xml.Text("OutputKey", output.Key);
            xml.Text("OutputValue", output.Value);
            xml.Text("Description", output.Description);
            xml.Text("ExportName", output.ExportName);
        });
        xml.Text("RoleARN", stack.RoleArn);
        xml.WriteTags(stack.Tags);
        xml.Text("ParentId", stack.ParentId);
        xml.Text("RootId", stack.RootId);
        xml.Flag("EnableTerminationProtection", stack.TerminationProtection);
        xml.Structure("DriftInformation", () => xml.Text("StackDriftStatus", "NOT_CHECKED"));
    }

    public static void WriteParameters(this XmlWriter xml, Stack stack, Template? template) => xml.List("Parameters", stack.Parameters, parameter =>
    {
        xml.Text("ParameterKey", parameter.Key);
        xml.Text("ParameterValue", template?.Parameters.GetValueOrDefault(parameter.Key)?.NoEcho == true ? Hidden : parameter.Value);

        // A stack that was stored before there were any has none.
        xml.Text("ResolvedValue", stack.ResolvedParameters?.GetValueOrDefault(parameter.Key));
    });

    public static void WriteTags(this XmlWriter xml, IReadOnlyDictionary<string, string> tags) => xml.List("Tags", tags, tag =>
    {
        xml.Text("Key", tag.Key);
        xml.Text("Value", tag.Value);
    });

    public static void WriteResource(this XmlWriter xml, Stack stack, StackResource resource)
    {
        xml.Text("StackId", stack.Id);
        xml.Text("StackName", stack.Name);
        xml.WriteSummary(resource, "Timestamp");
    }

    public static void WriteSummary(this XmlWriter xml, StackResource resource, string timestamp)
    {
        xml.Text("LogicalResourceId", resource.LogicalId);
        xml.Text("PhysicalResourceId", resource.PhysicalId);
        xml.Text("ResourceType", resource.Type);
        xml.Time(timestamp, resource.Timestamp);
        xml.Text("ResourceStatus", resource.Status);
        xml.Text("ResourceStatusReason", resource.StatusReason);
        xml.Structure("DriftInformation", () => xml.Text("StackResourceDriftStatus", "NOT_CHECKED"));
    }

    public static void WriteTemplateParameters(this XmlWriter xml, Template template, bool withType) => xml.List("Parameters", template.Parameters.Values, parameter =>
    {
        xml.Text("ParameterKey", parameter.Name);
        xml.Text("DefaultValue", parameter.Default);
        if (withType)
        {
            xml.Text("ParameterType", parameter.Type);
        }

        xml.Flag("NoEcho", parameter.NoEcho);
        xml.Text("Description", parameter.Description);
        if (withType && parameter.AllowedValues is { } allowed)
        {
            xml.Structure("ParameterConstraints", () => xml.List("AllowedValues", allowed));
        }
    });

    public static void WriteCapabilities(this XmlWriter xml, Template template)
    {
        if (Capabilities.Needed(template) is { } needed)
        {
            xml.List("Capabilities", [needed]);
            var names = template.Resources.Values.Where(resource => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal)).Select(resource => resource.Type).Distinct();
            xml.Text("CapabilitiesReason", $"The following resource(s) require capabilities: [{string.Join(", ", names)}]");
        }
    }
}
