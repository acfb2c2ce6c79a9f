"""The first tables of an office."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("username", models.CharField(max_length=60, unique=True)),
                ("language", models.CharField(default="en", max_length=12)),
                ("is_active", models.BooleanField(default=True)),
                ("is_keeper", models.BooleanField(default=False)),
            ],
            options={
                "db_table": "office_user",
            },
        ),
        migrations.CreateModel(
            name="CaseRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reference", models.CharField(max_length=40, unique=True)),
                ("missing_person", models.CharField(db_index=True, max_length=64)),
                ("content", models.TextField()),
            ],
            options={
                "db_table": "office_case",
            },
        ),
        migrations.CreateModel(
            name="CaseSummary",
            fields=[
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="summary",
                        serialize=False,
                        to="darek_office.caserow",
                    ),
                ),
                ("reference", models.CharField(max_length=40)),
                ("title", models.CharField(max_length=1000)),
                ("names", models.TextField()),
                ("kinship", models.CharField(max_length=9)),
                ("answers", models.JSONField()),
                ("next_due", models.DateField(null=True)),
                ("place", models.CharField(max_length=60)),
                ("waiting", models.PositiveIntegerField()),
                ("judged_on", models.DateField(null=True)),
            ],
            options={
                "db_table": "office_case_summary",
            },
        ),
        migrations.CreateModel(
            name="CaseAccess",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[("owner", "Owner"), ("reader", "Reader")], max_length=6
                    ),
                ),
                ("place", models.CharField(default="", max_length=60)),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rights",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_case_access",
            },
        ),
        migrations.CreateModel(
            name="AuditRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("at", models.DateTimeField()),
                ("data", models.JSONField()),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_audit",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="ApplicantRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_applicant",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ClaimRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                ("property", models.CharField(max_length=100)),
                ("state", models.CharField(max_length=9)),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_claim",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ConsentRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_consent",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IdentificationRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_identification",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="JobRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("running", "Running"),
                            ("done", "Done"),
                            ("failed", "Failed"),
                            ("skipped", "Skipped"),
                        ],
                        max_length=7,
                    ),
                ),
                ("reason", models.TextField(default="")),
                ("count", models.PositiveIntegerField(default=0)),
                ("paper", models.CharField(default="", max_length=100)),
                ("begun_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "office_job",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="MentionRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_mention",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OverrideRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_override",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PaperRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.CharField(max_length=64)),
                ("name", models.CharField(db_index=True, max_length=100)),
                ("size", models.PositiveBigIntegerField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_paper",
            },
        ),
        migrations.CreateModel(
            name="PromiseRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_promise",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReferralRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_referral",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReplyRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_reply",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SourceRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("content", models.TextField()),
                (
                    "case",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="darek_office.caserow",
                    ),
                ),
            ],
            options={
                "db_table": "office_source",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SearchText",
            fields=[
                (
                    "summary",
                    models.OneToOneField(
                        db_column="rowid",
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="darek_office.casesummary",
                    ),
                ),
                ("tokens", models.TextField()),
            ],
            options={
                "db_table": "office_search",
                "managed": False,
            },
        ),
        migrations.AddIndex(
            model_name="casesummary",
            index=models.Index(fields=["judged_on"], name="summary_by_day"),
        ),
        migrations.AddIndex(
            model_name="caseaccess",
            index=models.Index(fields=["user", "place"], name="board_of_a_user"),
        ),
        migrations.AddConstraint(
            model_name="caseaccess",
            constraint=models.UniqueConstraint(fields=("user", "case"), name="one_role_in_a_case"),
        ),
        migrations.AddConstraint(
            model_name="applicantrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="applicantrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="claimrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="claimrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="consentrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="consentrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="identificationrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="identificationrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="mentionrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="mentionrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="overriderow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="overriderow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="paperrow",
            constraint=models.UniqueConstraint(
                fields=("case", "sha256"), name="paper_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="promiserow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="promiserow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="referralrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="referralrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="replyrow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="replyrow_once_in_a_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="sourcerow",
            constraint=models.UniqueConstraint(
                fields=("case", "key"), name="sourcerow_once_in_a_case"
            ),
        ),
        migrations.RunSQL(
            sql=(
                "CREATE VIRTUAL TABLE office_search USING fts5(tokens, tokenize = \"unicode61 remove_diacritics 0 tokenchars '\u00a6'\")",
                # Without it FTS5 keeps deleted words until the index is next merged.
                "INSERT INTO office_search (office_search, rank) VALUES ('secure-delete', 1)",
            ),
            reverse_sql="DROP TABLE office_search",
        ),
    ]
