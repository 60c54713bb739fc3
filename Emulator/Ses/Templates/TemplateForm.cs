using System.Text;
using CampusIssues.Emulator.Ses.State;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Ses.Templates;

/// <summary>Reads the template of a request.</summary>
internal static class TemplateForm
{
    public static EmailTemplate Read(QueryForm form, DateTimeOffset now)
    {
        new Constraints().Required("template", form.Has("Template")).Enforce();
        new Constraints().Required("template.templateName", form["Template.TemplateName"]).Enforce();
        return Check(new EmailTemplate(
            form["Template.TemplateName"]!,
            form["Template.SubjectPart"],
            form["Template.TextPart"],
            form["Template.HtmlPart"],
            now));
    }

    /// <summary>Throws <c>InvalidTemplate</c> unless the template can be sent.</summary>
    public static EmailTemplate Check(EmailTemplate template)
    {
        if (template.Name.Length is 0 or > 64)
        {
            throw SesErrors.InvalidParameter("The template name must be between 1 and 64 characters.");
        }

        if (string.IsNullOrEmpty(template.Subject))
        {
            throw SesErrors.InvalidTemplate("The subject must be specified.");
        }

        var parts = new[] { template.Subject, template.Text, template.Html }.OfType<string>().ToArray();
        if (parts.Sum(Encoding.UTF8.GetByteCount) > SesLimits.TemplateBytes)
        {
            throw SesErrors.InvalidTemplate("Template size exceeds limit.");
        }

        foreach (var part in parts)
        {
            TemplateParser.Parse(part);
        }

        return template;
    }
}
